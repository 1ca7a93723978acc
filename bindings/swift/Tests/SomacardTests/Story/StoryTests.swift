// The story of tests/scenario, told to the core in Swift. Rust and Kotlin tell the same one.

import Dispatch
import Foundation
import Somacard
import Testing

@Suite struct StoryTests {
    @Test(.timeLimit(.minutes(1))) func theEvening() throws {
        let checkout = (0..<6).reduce(URL(fileURLWithPath: #filePath)) { file, _ in file.deletingLastPathComponent() }
        let file = checkout.appendingPathComponent("tests/scenario/evening.json")
        let told = try JSONDecoder().decode(Json.self, from: Data(contentsOf: file))
        #expect(told["steps"].list.count >= 40)
        let story = try Story()
        for step in told["steps"].list { try story.tell(step) }
    }
}

/// What a story knows as it goes on.
private final class Story: @unchecked Sendable {
    private let place = try! Place()
    private var diary: Diary?
    private var kept: [String: Json] = [:]
    private let stranger = MemoryVault()

    init() throws {
        for slot in [KeySlot.file, .always, .deviceNonce] { stranger.replace(slot, by: Data(repeating: 7, count: 32)) }
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
            let found = Json.fields(shown(error))
            for (name, expected) in filled(step["refused"]).fields {
                #expect(found[name].is(expected), "\(say): \(name) is \(found[name])")
            }
            return
        }
        #expect(step["refused"] == .null, say)
        if let opened = answer as? Diary { diary = opened }
        let found = Json(showing: answer)
        for (path, expected) in step["expect"].fields {
            #expect(found.at(path).is(filled(expected)), "\(say): \(path) is \(found.at(path))")
        }
        for (name, path) in step["keep"].fields { kept[name] = found.at(path.text!) }
    }

    private func call(_ step: Json) throws -> Any {
        let with = filled(step["with"])
        let now = with["now"].moment
        switch step["call"].text! {
        case "start_state": return try startState(folder: folder(with), vault: vault(with))
        case "create":
            return try Diary.create(
                folder: folder(with), vault: vault(with), language: with["language"].language, now: now)
        case "open":
            return try Diary.open(folder: folder(with), vault: vault(with), language: with["language"].language)
        case "in_language": return try diary!.inLanguage(language: with["language"].language)
        case "lock": return try diary!.lock()
        case "today": return try diary!.today(now: now)
        case "check_in_form":
            return try diary!.checkInForm(now: now, forDay: with["for_day"].some(\.day), editing: with["editing"].text)
        case "save_check_in": return try diary!.saveCheckIn(now: now, checkIn: with["check_in"].checkIn)
        case "edit_check_in":
            return try diary!.editCheckIn(now: now, id: with["id"].text!, checkIn: with["check_in"].checkIn)
        case "delete_check_in": return try diary!.deleteCheckIn(now: now, id: with["id"].text!)
        case "day": return try diary!.day(now: now, day: with["day"].day)
        case "answer_day": return try diary!.answerDay(now: now, typed: with["typed"].typed)
        case "week": return try diary!.week(now: now, day: with["day"].day)
        case "four_weeks": return try diary!.fourWeeks(now: now, day: with["day"].day)
        case "edit_week": return try diary!.editWeek(now: now, day: with["day"].day, edit: with["edit"].week)
        default: throw Untold(call: step["call"].text!)
        }
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

    private func folder(_ with: Json) throws -> String {
        let folder = place.folder.appendingPathComponent(with["folder"].text!)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder.path
    }

    private func vault(_ with: Json) throws -> any KeyVault {
        switch with["vault"].text! {
        case "mine": return place.vault
        case "stranger": return stranger
        case "forgetful": return ForgetfulVault()
        case "failing": return failing(VaultError.Unavailable(reason: "the phone is locked"))
        case "shocked": return failing(Secretive())
        default: throw Untold(call: with["vault"].text!)
        }
    }

    private func failing(_ error: any Error) -> MemoryVault {
        let vault = MemoryVault()
        vault.failing.with { $0 = error }
        return vault
    }

    private func shown(_ error: SomacardError) -> [String: Json] {
        let (kind, fields): (String, KeyValuePairs<String, String>) =
            switch error {
            case .Invalid(let field, _, let allowed):
                ("Invalid", ["field": field, "given": error.given ?? "", "allowed": allowed])
            case .NotFound(let field, _, let allowed):
                ("NotFound", ["field": field, "given": error.given ?? "", "allowed": allowed])
            case .Locked: ("Locked", [:])
            case .CannotOpen(let why, let advice): ("CannotOpen", ["why": "\(why)", "advice": advice])
            case .CannotWrite(let why, let advice): ("CannotWrite", ["why": "\(why)", "advice": advice])
            case .Vault(let reason): ("Vault", ["reason": reason])
            case .NotYet(let why, let advice): ("NotYet", ["why": "\(why)", "advice": advice])
            case .Cancelled: ("Cancelled", [:])
            case .Failed(let reason): ("Failed", ["reason": reason])
            }
        let all = [("kind", Json.text(kind))] + fields.map { ($0.key, Json.text($0.value)) }
        return Dictionary(uniqueKeysWithValues: all)
    }
}

/// Keeps nothing.
private final class ForgetfulVault: KeyVault {
    func load(slot: KeySlot) throws -> Data? { nil }
    func store(secrets: [Secret]) throws {}
    func erase() throws {}
}

/// A call or a vault that this teller does not know.
private struct Untold: Error {
    let call: String
}
