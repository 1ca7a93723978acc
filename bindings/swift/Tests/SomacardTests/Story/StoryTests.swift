// The story of tests/scenario, told to the core in Swift. Rust and Kotlin tell the same one.

import Dispatch
import Foundation
import Somacard
import Testing

@Suite struct StoryTests {
    @Test(.timeLimit(.minutes(2))) func theEvening() throws {
        let file = Story.tests.appendingPathComponent("scenario/evening.json")
        let told = try JSONDecoder().decode(Json.self, from: Data(contentsOf: file))
        #expect(told["steps"].list.count >= 80)
        let story = try Story()
        for step in told["steps"].list { try story.tell(step) }
    }
}

/// What a story knows as it goes on.
final class Story: @unchecked Sendable {
    /// The checkout's folder `tests`.
    static let tests = (0..<6).reduce(URL(fileURLWithPath: #filePath)) { file, _ in file.deletingLastPathComponent() }
        .appendingPathComponent("tests")

    let place: Place
    let other = MemoryVault()
    let tablet = MemoryVault()
    var diary: Diary?
    var session: SyncSession?
    var pairing: Pairing?
    var plan: ReminderPlan?
    private var kept: [String: Json] = [:]

    init() throws {
        place = try Place()
    }

    func tell(_ step: Json) throws {
        let say = Comment(rawValue: step["say"].text!)
        let atOnce = step["at_once"].list
        if !atOnce.isEmpty {
            DispatchQueue.concurrentPerform(iterations: atOnce.count) { number in
                do { _ = try call(atOnce[number]) } catch { unexpected(error, say) }
            }
            return
        }
        let answer: Any
        do {
            answer = try call(step)
        } catch let error as SomacardError {
            guard step["refused"] != .null else { return unexpected(error, say) }
            let found = Json.fields(error.shown)
            for (name, expected) in filled(step["refused"]).fields {
                #expect(found[name].is(expected), "\(say): \(name) is \(found[name])")
            }
            return
        }
        #expect(step["refused"] == .null, say)
        if let opened = answer as? Diary { diary = opened }
        let found = Json(showing: answer)
        for (name, path) in step["keep"].fields { kept[name] = found.at(path.text!) }
        for (path, expected) in step["expect"].fields {
            let part = found.at(filled(path))
            #expect(part.is(filled(expected)), "\(say): \(path) is \(part)")
        }
    }

    private func call(_ step: Json) throws -> Any {
        let (name, with) = (step["call"].text!, filled(step["with"]))
        guard let answer = try card(name, with) ?? screens(name, with) else { throw Untold(call: name) }
        return answer
    }

    /// With what was kept in the place of its name.
    private func filled(_ value: Json) -> Json {
        switch value {
        case .text(let text) where text.hasPrefix("$"): kept[String(text.dropFirst())] ?? .null
        case .list(let all): .list(all.map(filled))
        case .fields(let fields): .fields(fields.mapValues(filled))
        default: value
        }
    }

    private func filled(_ path: String) -> String {
        kept.reduce(path) { path, kept in
            kept.value.text.map { path.replacingOccurrences(of: "$\(kept.key)", with: $0) } ?? path
        }
    }
}

/// A call that this teller does not know.
struct Untold: Error {
    let call: String
}

extension SomacardError {
    /// Its kind and its fields.
    fileprivate var shown: [String: Json] {
        let (kind, fields): (String, [String: String]) =
            switch self {
            case .Invalid(let field, _, let allowed):
                ("Invalid", ["field": field, "given": given ?? "", "allowed": allowed])
            case .NotFound(let field, _, let allowed):
                ("NotFound", ["field": field, "given": given ?? "", "allowed": allowed])
            case .Locked: ("Locked", [:])
            case .SavedThenLocked(let id): ("SavedThenLocked", ["id": id])
            case .CannotOpen(let why, let advice): ("CannotOpen", ["why": "\(why)", "advice": advice])
            case .CannotWrite(let why, let advice): ("CannotWrite", ["why": "\(why)", "advice": advice])
            case .Vault(let reason): ("Vault", ["reason": reason])
            case .NotYet(let why, let advice): ("NotYet", ["why": "\(why)", "advice": advice])
            case .Cancelled: ("Cancelled", [:])
            case .Failed(let reason): ("Failed", ["reason": reason])
            }
        return fields.merging(["kind": kind]) { field, _ in field }.mapValues(Json.text)
    }
}
