// The story's calls that open a diary, and those of the card.

import Foundation
import Somacard

extension Story {
    func card(_ name: String, _ with: Json) throws -> Any? {
        let now = with["now"].moment
        switch name {
        case "start_state": return try startState(folder: folder(with), vault: vault(with))
        case "create":
            return try Diary.create(
                folder: folder(with), vault: vault(with), language: with["language"].language, now: now)
        case "create_to_join":
            return try Diary.createToJoin(
                folder: folder(with), vault: vault(with), language: with["language"].language, now: now)
        case "open":
            return try Diary.open(folder: folder(with), vault: vault(with), language: with["language"].language)
        case "restore":
            return try Diary.restore(
                backup: file(with), words: words(with["words"]), folder: folder(with), vault: vault(with),
                language: with["language"].language)
        case "refusal_words":
            return try refusalWords(
                language: with["language"].language, field: with["field"].text!, allowed: with["allowed"].text!)
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
        default: return nil
        }
    }

    /// The words that were shown; `wrong` are those of another diary.
    private func words(_ given: Json) throws -> String {
        if case .list(let shown) = given { return shown.compactMap(\.text).joined(separator: " ") }
        return try String(contentsOf: golden("format-1").appendingPathComponent("words.txt"), encoding: .utf8)
    }

    /// A folder of the story. One that is named as a golden format holds a copy of its diary.
    func folder(_ with: Json) throws -> String {
        let name = with["folder"].text!
        let folder = place.folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for file in ["diary.db", "sidecar.db"] where name.hasPrefix("format-") {
            let copy = folder.appendingPathComponent(file)
            try FileManager.default.copyItem(at: golden(name).appendingPathComponent(file), to: copy)
        }
        return folder.path
    }

    /// A file of the story.
    func file(_ with: Json) throws -> String {
        try folder(.fields(["folder": .text("files")])) + "/" + with["file"].text!
    }

    func vault(_ with: Json) throws -> any KeyVault {
        switch with["vault"].text! {
        case "mine": return place.vault
        case "other": return other
        case "tablet": return tablet
        case "forgetful": return ForgetfulVault()
        case "stranger": return MemoryVault(KeySlot.allCases.map { ($0, Data(repeating: 7, count: 32)) })
        case "failing": return MemoryVault(failing: VaultError.Unavailable(reason: "the phone is locked"))
        case "shocked": return MemoryVault(failing: Secretive())
        case let format: return MemoryVault(try keys(of: format))
        }
    }

    /// The secrets of a golden diary: a header, then a line for each with its name and 64 hexadecimal digits.
    private func keys(of format: String) throws -> [(KeySlot, Data)] {
        let slots: [Substring: KeySlot] = ["file": .file, "always": .always, "device": .deviceNonce]
        let text = try String(contentsOf: golden(format).appendingPathComponent("key.hex"), encoding: .utf8)
        return text.split(separator: "\n").dropFirst().map { line in
            let parts = line.split(separator: " ")
            let digits = Array(parts[1])
            let bytes = stride(from: 0, to: digits.count, by: 2).map {
                UInt8(String(digits[$0...($0 + 1)]), radix: 16)!
            }
            return (slots[parts[0]]!, Data(bytes))
        }
    }

    func golden(_ format: String) -> URL {
        Story.tests.appendingPathComponent("golden").appendingPathComponent(format)
    }
}

/// Keeps nothing.
private final class ForgetfulVault: KeyVault {
    func has(slot: KeySlot) throws -> Bool { false }
    func load(slot: KeySlot) throws -> Data? { nil }
    func store(secrets: [Secret]) throws {}
    func erase() throws {}
}
