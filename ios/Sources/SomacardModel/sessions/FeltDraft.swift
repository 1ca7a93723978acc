// Mood and body before or after a session, being typed: a check-in of the day, begun from the one that was saved.

import Observation
import Somacard

@MainActor
@Observable
public final class FeltDraft {
    public let mood: RatingsDraft
    public let body: BodyReadings

    @ObservationIgnored private let marked: [NewReading]

    init(_ saved: CheckInRow?, _ here: Here) {
        let answers = saved?.answers ?? []
        mood = RatingsDraft(Dictionary(answers.compactMap(\.number)) { _, last in last })
        marked = saved?.marked ?? []
        body = BodyReadings(here, marked)
    }

    /// What is new or different, or taken back; nothing where nothing is.
    var checkIn: NewCheckIn? {
        let readings = body.readings
        let new = NewCheckIn(
            answers: mood.changed.map { NewAnswer(item: $0.name, answer: $0.number.map { .number(value: $0) }) },
            readings: readings.filter { !marked.contains($0) },
            unmark: marked.filter { was in !readings.contains { $0.isAbout(was) } })
        return new == NewCheckIn() ? nil : new
    }
}

extension Answered {
    fileprivate var number: (String, Int32)? {
        if case .number(let number) = answer { (item, number) } else { nil }
    }
}
