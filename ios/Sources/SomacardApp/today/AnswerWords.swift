// An answer and a line of the card in words, as short as they can be.

import SomacardModel

extension Item {
    @MainActor func words(_ answer: Answer) -> String {
        switch answer {
        case .number(let value): scale.kind == .minutes ? TypedMinutes(Int(value)).inWords : String(value)
        case .yesNo(let value): SomacardApp.words(value ? .choicesYes : .choicesNo)
        case .text(let value): value
        }
    }

    /// “Sadness 3”.
    @MainActor func with(_ answer: Answer) -> String {
        SomacardApp.words(.todayItemAnswer(item: label, answer: words(answer)))
    }

    @MainActor func words(_ origin: Origin) -> String {
        switch origin {
        case .card: SomacardApp.words(.todayFromCard)
        case .checkIn(let value): SomacardApp.words(.todayFromCheckIn(value: words(value)))
        case .both(let value): SomacardApp.words(.todayFromBoth(value: words(value)))
        case .raised(let value, let card):
            SomacardApp.words(.todayValueRaised(value: words(value), card: words(card)))
        }
    }
}

extension TypedMinutes {
    @MainActor fileprivate var inWords: String {
        guard let whole else { return text }
        return whole.hours == 0
            ? words(.todayMinutes(minutes: whole.minutes))
            : words(.todayHoursMinutes(hours: whole.hours, minutes: whole.minutes))
    }
}

extension DayItems {
    /// What the lines of one kind say; empty where they say nothing.
    @MainActor func said(_ answer: (DayItem) -> Answer?) -> String {
        items.compactMap { line in answer(line).map { line.item.with($0) } }.said
    }
}

extension ReadingRow {
    /// “Left shoulder: tight 6”.
    @MainActor var inWords: String {
        switch answer {
        case .intensity(let value):
            words(.todayReadingIntensity(place: place, sensation: sensation.label, number: Int(value)))
        case .absent: words(.todayReadingAbsent(place: place))
        case .declined: words(.todayReadingDeclined(place: place))
        }
    }
}

extension CheckInRow {
    /// When it was typed: the time, with the date where that is another one.
    @MainActor var time: String {
        isTypedOnAnotherDay
            ? words(.todayTypedOn(day: typedAt.day.short, time: recordedAt.time)) : recordedAt.time
    }

    /// What it says, a sentence for each part.
    @MainActor func said(on day: DayScreen) -> [String] {
        let answered = day.answered(self).map { $0.item.with($0.answer) }
        let felt = readings.map { $0.inWords }
        // Each with its number in words: in one line two of them would not be told apart.
        let used = skills.map { [$0.inWords] }
        return ([answered, felt, triggers, triggerTexts] + used + [notes]).filter { !$0.isEmpty }.map(\.said)
    }
}

extension SkillRow {
    /// “STOP: 5 · Tried and could; it helped”.
    @MainActor var inWords: String {
        words(.choicesOf(label: skill.label, answer: skillNumber(Int(number))))
    }
}

extension DayScreen {
    /// The names of the skills that were used on it; empty where none was.
    @MainActor var used: String { ticks.map(\.label).said }
}

/// “5 · Tried and could; it helped”.
@MainActor func skillNumber(_ number: Int) -> String {
    let meaning = Word.skillNumbers.indices.contains(number) ? words(Word.skillNumbers[number]) : ""
    return words(.todaySkillNumber(number: number, words: meaning))
}

extension [String] {
    /// Said in one line; the dot between stays with what is before it.
    var said: String { joined(separator: "\u{A0}· ") }
}
