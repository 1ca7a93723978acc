// Clinics: an invitation from its text to a link, what came, and an end.

import Foundation
import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct ClinicsTests {
    /// While the invitation holds.
    private func inMarch() async throws -> Trial {
        let trial = try await Trial.new()
        trial.clock.value = try Date("2026-03-02T09:00:00Z", strategy: .iso8601)
        return trial
    }

    private var invitation: String {
        get throws {
            var folder = URL(fileURLWithPath: #filePath)
            for _ in 0..<4 { folder.deleteLastPathComponent() }
            return try String(
                contentsOf: folder.appendingPathComponent("tests/golden/clinic-1/invitation.txt"), encoding: .utf8)
        }
    }

    private func read(_ trial: Trial) async throws -> InvitationModel {
        let model = InvitationModel(trial.go(.clinics(.invitation)))
        await model.paste(try invitation)
        return model
    }

    private func clinics(_ trial: Trial) async throws -> ClinicsScreen {
        try await trial.core { try $0.clinics(now: $1) }
    }

    @Test func theScreenIsOneCall() async throws {
        let trial = try await Trial.sample()
        let model = ClinicsModel(trial.go(.clinics(.home)))
        await model.screen.refresh()
        #expect(trial.taken() == ["clinics"])
        #expect(model.screen.shown?.noLinks == "No links with clinics.")
    }

    @Test func anInvitationIsReadBeforeAnythingIsKept() async throws {
        let trial = try await inMarch()
        _ = trial.taken()
        let model = try await read(trial)
        #expect(trial.taken() == ["scanClinic"])
        let lines = try #require(model.preview?.lines)
        #expect(lines.contains { $0.text.contains("Nobody has checked that") })
        #expect(lines.contains { $0.kind == .words && $0.text.split(separator: " ").count == 6 })
        #expect(model.bar == .clinicsLink)
        #expect(try await clinics(trial).links.isEmpty)
    }

    @Test func anInvitationThatIsNoneIsRefusedAndStays() async throws {
        let trial = try await inMarch()
        let model = InvitationModel(trial.go(.clinics(.invitation)))
        #expect(!model.canGoOn)
        model.text = "SOMACARD-CLINIC-1 rubbish"
        await model.goOn()
        #expect(model.work.refused != nil && model.preview == nil)
        #expect(model.text == "SOMACARD-CLINIC-1 rubbish" && !model.isAtAField)
    }

    @Test func oneThatRanOutIsRefused() async throws {
        let trial = try await Trial.sample()
        let model = try await read(trial)
        #expect(model.work.refused != nil && model.preview == nil)
        #expect(try await clinics(trial).links.isEmpty)
    }

    @Test func linkingIsOneCallAndThenTheTalk() async throws {
        let trial = try await inMarch()
        let model = try await read(trial)
        model.knownAs = "Kim"
        _ = trial.taken()
        await model.goOn()
        #expect(trial.taken() == ["linkClinic", "clinicSession"])
        #expect(model.linked && model.bar == .clinicsDone)
        #expect(model.talk.report?.text.contains("relay can't be reached") == true)
        #expect(try await clinics(trial).links.map(\.knownAs) == ["Kim"])
    }

    @Test func withoutANameItIsRefusedAtTheField() async throws {
        let trial = try await inMarch()
        let model = try await read(trial)
        await model.link()
        #expect(model.work.refused?.wrong(at: "known-as") != nil && model.isAtAField && !model.linked)
        #expect(try await clinics(trial).links.isEmpty)
    }

    @Test func anotherInvitationBeginsAnew() async throws {
        let trial = try await inMarch()
        let model = try await read(trial)
        model.another()
        #expect(model.preview == nil && model.text.isEmpty && model.bar == .clinicsRead)
    }

    @Test(arguments: [true, false]) func anErasedDiaryLeavesNoMailboxOfAClinicWhereARelayCanBeAsked(
        answers: Bool
    ) async throws {
        let trial = try await inMarch()
        let linking = try await read(trial)
        linking.knownAs = "Kim"
        await linking.link()
        let wanted = try await trial.core { diary, _ in try diary.clinicMailboxDeletions() }.map(\.url)
        let asked = Guarded<[String]>([])
        trial.relay.value = { request in
            asked.with { $0.append(request.url) }
            return answers ? Response(status: 204, body: Data()) : nil
        }
        await EraseModel(trial.go(.settings(.erase))).erase()
        #expect(!wanted.isEmpty && asked.value == wanted)
        #expect(trial.app.diary.isLocked)
        #expect(try await trial.app.diary.state() == .new)
    }

    @Test func aLinkIsEndedHereFirstAndCanBeForgotten() async throws {
        let trial = try await inMarch()
        let linking = try await read(trial)
        linking.knownAs = "Kim"
        await linking.link()
        let model = ClinicsModel(trial.go(.clinics(.home)))
        await model.screen.refresh()
        let link = try #require(model.screen.shown?.links.first)
        _ = trial.taken()
        await model.unlink(link.pair)
        #expect(trial.taken() == ["unlinkClinic", "clinicSession"])
        #expect(model.screen.shown?.links.first?.unlinking == true)
        await model.forget(link.pair)
        #expect(trial.taken() == ["forgetClinic"])
        #expect(try await clinics(trial).links.isEmpty)
    }
}

@MainActor @Suite struct ClinicItemTests {
    /// One thing that came, which the diary does not know.
    private let row = ClinicItemRow(
        id: "641a359f29f44c6bd8cac846aaf615e2", pair: "19454a27b752f905909507d6160ddc88",
        claimedName: "Dr. A. Example", kind: .appointment, title: "Appointment",
        lines: ["Individual session", "Tue 1 Dec 2026 09:00, 50 min"], appointment: nil, receivedAt: nil,
        expires: nil, answer: nil, answerText: "open", acceptable: true)

    @Test func acceptingIsOneCallAndWhatIsRefusedIsToldNobody() async throws {
        let trial = try await Trial.sample()
        let model = ClinicsModel(trial.go(.clinics(.home)))
        #expect(!model.tells(row) && model.canAccept(row) && model.canHide(row))
        model.tell(row, true)
        await model.accept(row)
        #expect(trial.taken() == ["acceptClinicItem"])
        guard case .NotFound = model.screen.refused else {
            Issue.record("it was not refused")
            return
        }
    }

    @Test func hidingIsOneCall() async throws {
        let trial = try await Trial.sample()
        let model = ClinicsModel(trial.go(.clinics(.home)))
        await model.hide(row)
        #expect(trial.taken() == ["hideClinicItem"])
    }
}
