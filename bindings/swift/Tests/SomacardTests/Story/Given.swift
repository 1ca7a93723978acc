// The story's arguments as the border takes them.

import Foundation
import Somacard

extension Json {
    var int: Int32 { Int32(number ?? 0) }

    /// A text, or a long one that is repeated.
    var words: String? {
        if let text { return text }
        guard let part = self["repeat"].text, let times = self["times"].number else { return nil }
        return String(repeating: part, count: Int(times))
    }

    var moment: Moment {
        // Not every call wants one.
        guard self != .null else { return Moment(instant: 0, offsetMinutes: 0) }
        guard let text else {
            return Moment(instant: Int64(self["instant"].number ?? 0), offsetMinutes: self["offset_minutes"].int)
        }
        // RFC 3339 with an offset: its last six characters are the person's clock.
        let offset = text.suffix(6)
        let minutes = Int32(offset.dropFirst().prefix(2))! * 60 + Int32(offset.suffix(2))!
        let date = ISO8601DateFormatter().date(from: text)!
        let zone = TimeZone(secondsFromGMT: Int(offset.first == "-" ? -minutes : minutes) * 60)!
        return .now(date, in: zone)
    }

    var day: Day {
        guard let text else {
            return Day(year: self["year"].int, month: UInt8(self["month"].int), day: UInt8(self["day"].int))
        }
        let parts = text.split(separator: "-").map { Int32($0)! }
        return Day(year: parts[0], month: UInt8(parts[1]), day: UInt8(parts[2]))
    }

    /// `2026-03-10T14:00:00`.
    var civil: Civil {
        let parts = text!.split(separator: "T")
        let time = parts[1].split(separator: ":").map { UInt8($0)! }
        return Civil(day: Json.text(String(parts[0])).day, hour: time[0], minute: time[1], second: time[2])
    }

    /// A choice by its name.
    func chosen<Choice: CaseIterable>() -> Choice {
        chosen(Array(Choice.allCases))
    }

    /// A choice by its name among those without content.
    func chosen<Choice>(_ all: [Choice]) -> Choice {
        all.first { Json.text("\($0)").is(self) }!
    }

    var language: Language { text == "Spanish" ? .spanish : .english }

    /// Nothing where nothing is given.
    func some<Value>(_ make: (Json) -> Value) -> Value? { self == .null ? nil : make(self) }

    private var answers: [NewAnswer] {
        fields.map { item, given in
            let answer: Answer? =
                switch given {
                case .bool(let value): .yesNo(value: value)
                case .text(let value): .text(value: value)
                case .number: .number(value: given.int)
                default: nil
                }
            return NewAnswer(item: item, answer: answer)
        }
    }

    private var reading: NewReading {
        let strong = self["intensity"].some { BodyAnswer.intensity(value: UInt8($0.int)) }
        let answer = strong ?? (self["absent"].bool == true ? .absent : .declined)
        return NewReading(
            target: self["target"].text!, sensation: self["sensation"].text!, answer: answer, note: self["note"].words)
    }

    var checkIn: NewCheckIn {
        NewCheckIn(
            forDay: self["for_day"].some(\.day), inSession: self["in_session"].bool == true,
            answers: self["answers"].answers,
            readings: self["readings"].list.map(\.reading), triggers: self["triggers"].list.compactMap(\.words),
            untrigger: self["untrigger"].list.compactMap(\.words), triggerText: self["trigger_text"].words,
            skills: self["skills"].fields.map { SkillUsed(skill: $0, number: $1.int) },
            unskill: self["unskill"].list.compactMap(\.words), note: self["note"].words)
    }

    var typed: NewDay {
        let missing = self["missing"].some { said in
            MissingDay(
                knew: said["knew"].bool, willing: said["willing"].bool, thoughtOfIt: said["thought_of_it"].bool,
                inTheWay: said["in_the_way"].words)
        }
        return NewDay(
            day: self["day"].some(\.day), inSession: self["in_session"].bool == true, answers: self["answers"].answers,
            ticks: self["ticks"].fields.map { Ticked(skill: $0, ticked: $1.bool == true) }, note: self["note"].words,
            away: self["away"].bool, missing: missing)
    }

    var week: WeekHeaderEdit {
        let coming = { (given: Json) in given.fields.map { NewRating(name: $0, number: $1.some(\.int)) } }
        return WeekHeaderEdit(
            startedOn: self["started_on"].some(\.day), filledIn: self["filled_in"].some { $0.chosen() },
            filledInSession: self["filled_in_session"].bool, skillOfWeek: self["skill_of_week"].words,
            clearSkillOfWeek: self["clear_skill_of_week"].bool == true,
            before: coming(self["before"]), after: coming(self["after"]))
    }
}
