// What errors say, and what they must not: a crash log has the error as Swift prints it.

import Foundation
import Somacard
import Testing

@Suite struct ErrorTests {
    private func refusal(_ call: (Diary) throws -> Void) throws -> SomacardError {
        let diary = try Place().create()
        var refusal: SomacardError?
        do { try call(diary) } catch let error as SomacardError { refusal = error }
        return try #require(refusal)
    }

    private func everyText(of error: SomacardError) -> [String] {
        var dumped = ""
        dump(error, to: &dumped)
        return [
            "\(error)", String(reflecting: error), error.localizedDescription, error.forLog, dumped,
            (error as NSError).description,
        ]
    }

    @Test func whatWasGivenIsForTheScreenAlone() throws {
        let error = try refusal { _ = try $0.saveCheckIn(now: now, checkIn: sad(4711)) }
        guard case .Invalid(let field, _, let allowed) = error else { return unexpected(error) }
        #expect(field == "sad")
        #expect(allowed.contains("5"))
        #expect(error.given == "4711")
        for text in everyText(of: error) { #expect(!text.contains("4711")) }
    }

    @Test func aNameNothingAnswersToIsForTheScreenAlone() throws {
        let id = "019abcde-0000-7000-8000-0123456789ab"
        let error = try refusal { _ = try $0.deleteCheckIn(now: now, id: id) }
        guard case .NotFound = error else { return unexpected(error) }
        #expect(error.given == id)
        for text in everyText(of: error) { #expect(!text.contains("019abcde")) }
    }

    @Test func aLogHasTheReasonAndWhatToDo() throws {
        let refused = try refusal { _ = try $0.saveCheckIn(now: now, checkIn: sad(9)) }
        #expect(refused.forLog.hasPrefix("Invalid: sad takes "))
        #expect(SomacardError.CannotOpen(why: .wrongKey, advice: "…").forLog == "CannotOpen wrongKey: …")
        #expect(SomacardError.CannotWrite(why: .diskFull, advice: "…").forLog == "CannotWrite diskFull: …")
        #expect(
            SomacardError.SavedThenLocked(id: "…").forLog == "SavedThenLocked: it was saved; the diary is locked now")
        #expect(SomacardError.Locked.forLog == "Locked: the diary is locked; open it anew")
        #expect(VaultError.Unreadable(reason: "31 bytes").forLog == "Unreadable: 31 bytes")
    }

    @Test func anErrorOfTheAppIsLoggedByItsTypeAlone() {
        #expect(Secretive().forLog == "Secretive")
        let noFile = CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: "/private/\(Secretive.text)"])
        #expect(!noFile.forLog.contains(Secretive.text))
    }

    @Test func aSecretIsNeverPrinted() {
        let secret = Secret(slot: .file, bytes: Data("0123456789abcdef0123456789abcdef".utf8))
        var dumped = ""
        dump(secret, to: &dumped)
        for text in ["\(secret)", String(reflecting: secret), secret.debugDescription, dumped, "\([secret])"] {
            #expect(text.contains("File"))
            #expect(!text.contains("0123") && !text.contains("48") && !text.contains("bytes"))
        }
    }
}
