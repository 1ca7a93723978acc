// What is being said of one place, until it is marked: sensations with a number each, or "numb or absent", or "prefer not
// to look"; on one side, on the other, or on both.

import Foundation
import Observation
import Somacard

@MainActor
@Observable
public final class PlaceDraft {
    /// The word the core takes where a place is absent, or not looked at, and no sensation is named.
    public nonisolated static let anySensation = "any"

    /// What can be said of a place's side.
    public enum Sides: Hashable, Sendable { case this, other, both }

    public let target: String
    /// The same place on the other side, if it has one.
    public let other: String?

    /// The sensations that were chosen, in their order; ``numbers`` has those of them that have a number.
    public private(set) var chosen: [String]
    public private(set) var numbers: [String: Int]
    /// The answer without a number, if it is one.
    public private(set) var without: BodyAnswer?
    public var sides = Sides.this
    public var note: String

    @ObservationIgnored private let before: [NewReading]

    public init(_ target: String, other: String?, marked: [NewReading]) {
        self.target = target
        self.other = other
        before = marked.filter { $0.target == target }
        numbers = before.reduce(into: [:]) { numbers, one in
            if let number = one.answer.number { numbers[one.sensation] = number }
        }
        chosen = before.filter { $0.answer.number != nil }.map(\.sensation)
        without = before.map(\.answer).first { $0.number == nil }
        note = before.noted?.note ?? ""
    }

    /// Something was said here that is not marked yet.
    public var isChanged: Bool {
        let was = PlaceDraft(target, other: other, marked: before)
        return sides != .this || note != was.note || without != was.without || chosen != was.chosen
            || numbers != was.numbers
    }

    /// Whether something was marked here before.
    public var isMarked: Bool { !before.isEmpty }

    /// Nothing is missing.
    public var isWhole: Bool {
        (without != nil || !chosen.isEmpty) && chosen.allSatisfy { numbers[$0] != nil }
    }

    public func isChosen(_ sensation: String) -> Bool { chosen.contains(sensation) }

    public func toggle(_ sensation: String) {
        if let at = chosen.firstIndex(of: sensation) {
            chosen.remove(at: at)
            numbers[sensation] = nil
        } else {
            chosen.append(sensation)
        }
        without = nil
    }

    public func toggle(_ answer: BodyAnswer) {
        without = answer == without ? nil : answer
        chosen = []
        numbers = [:]
    }

    /// How strong a chosen sensation is; nothing takes the number back.
    public func say(_ sensation: String, _ number: Int?) {
        numbers[sensation] = number
    }

    /// `readings` with this among them: what was said of the place before is replaced, also where it was the wrong side.
    public func marked(in readings: [NewReading]) -> [NewReading] {
        let new = targets.flatMap { self.readings(at: $0) }
        return unmarked(in: readings).filter { old in !new.contains { $0.isAbout(old) } } + new
    }

    /// `readings` without what was said of the place.
    public func unmarked(in readings: [NewReading]) -> [NewReading] {
        readings.filter { $0.target != target }
    }

    private var targets: [String] {
        switch sides {
        case .this: [target]
        case .other: [other].compactMap { $0 }
        case .both: [target, other].compactMap { $0 }
        }
    }

    private func readings(at target: String) -> [NewReading] {
        let felt = chosen.compactMap { sensation in
            numbers[sensation].map { (sensation, BodyAnswer.intensity(value: UInt8(clamping: $0))) }
        }
        let all = felt + (without.map { [(Self.anySensation, $0)] } ?? [])
        // The place's note stays where it was, as long as that is felt; the notes of others are theirs.
        let noted = all.first { $0.0 == before.noted?.sensation } ?? all.first
        return all.map { sensation, answer in
            let own = before.first { $0.target == target && $0.sensation == sensation }?.note
            return NewReading(
                target: target, sensation: sensation, answer: answer, note: sensation == noted?.0 ? noteText : own)
        }
    }

    /// An empty note takes one away that was there; without one before there is nothing to say.
    private var noteText: String? {
        let said = note.trimmingCharacters(in: .whitespacesAndNewlines)
        return said.isEmpty && !before.contains { $0.note != nil } ? nil : said
    }
}

extension NewReading {
    /// Whether both are about the same sensation at the same place.
    public func isAbout(_ other: NewReading) -> Bool {
        target == other.target && sensation == other.sensation
    }
}

extension [NewReading] {
    /// The first that has a note.
    fileprivate var noted: NewReading? { first { $0.note != nil } }
}

extension PlaceDraft: Identifiable {}
