// Links for some days, and what is taken back.

import SomacardModel
import SomacardTrial
import Testing

@MainActor @Suite struct ShareLinksTests {
    /// A diary with a mailbox at a relay that takes files.
    private func withMailbox() async throws -> (Trial, TrialRelay) {
        let trial = try await Trial.sample()
        let relay = trial.online()
        try await trial.openMailbox()
        await trial.app.syncing.sync()
        _ = trial.taken()
        return (trial, relay)
    }

    private func links(_ trial: Trial) async throws -> [ShareLogRow] {
        try await trial.core { try $0.shareLog(now: $1).shares.filter { $0.way == .link } }
    }

    @Test func aLinkIsShownOnceItsFileLiesThereAndCanBeTakenBack() async throws {
        let (trial, relay) = try await withMailbox()
        let model = LinkModel(trial.go(.share(.link(threeWeeks))), threeWeeks)
        await model.make()
        #expect(trial.taken() == ["sharePage", "shareLink"])
        #expect(relay.asked.value.contains("PUT blobs"))
        let link = try #require(model.report?.link)
        #expect(model.done && link.qr.label == "QR code of a link to a shared file")
        await model.send(link)
        #expect(trial.handing.texts.value.first?.hasPrefix("shlink:/") == true)

        let log = ShareLogModel(trial.go(.share(.log)))
        await log.screen.refresh()
        let row = try #require(log.screen.shown?.shares.first { $0.way == .link })
        log.show(row)
        #expect(trial.app.ways.place == .share(.sharedLink(row.id)))
        let again = SharedLinkModel(trial.here, row.id)
        _ = trial.taken()
        await again.read()
        await again.read()
        #expect(trial.taken() == ["sharedLink"])
        #expect(again.link?.text == link.text)

        #expect(log.canTakeBack(row))
        await log.takeBack(row.id)
        #expect(trial.taken() == ["shareRevoke"])
        #expect(log.said?.hasPrefix("Taken back at the relay.") == true)
        #expect(relay.asked.value.contains("DELETE blobs"))
        #expect(try await links(trial).allSatisfy { !$0.revocable })
    }

    @Test func withoutAMailboxTheWayThereIsShown() async throws {
        let trial = try await Trial.sample()
        trial.online()
        let model = LinkModel(trial.go(.share(.link(threeWeeks))), threeWeeks)
        await model.make()
        #expect(model.needsMailbox && !model.done)
    }

    @Test func moreThanThirtyDaysAreRefusedAtTheField() async throws {
        let (trial, _) = try await withMailbox()
        let model = LinkModel(trial.go(.share(.link(threeWeeks))), threeWeeks)
        model.type(days: "31 days")
        #expect(model.days == "31")
        await model.make()
        #expect(model.wrongDays != nil && model.days == "31")
        #expect(try await links(trial).isEmpty)
    }

    @Test func sendingCanBeStopped() async throws {
        let (trial, _) = try await withMailbox()
        let asked = trial.silent()
        let model = LinkModel(trial.go(.share(.link(threeWeeks))), threeWeeks)
        let making = Task { await model.make() }
        for await _ in asked { break }
        #expect(model.work.running)
        model.work.stop()
        await making.value
        #expect(!model.work.running && model.report == nil)
        #expect(try await links(trial).first?.about.contains { $0.contains("Not delivered") } == true)
    }

    @Test func leavingThePlaceStopsIt() async throws {
        let (trial, _) = try await withMailbox()
        let asked = trial.silent()
        let here = trial.go(.share(.link(threeWeeks)))
        let model = LinkModel(here, threeWeeks)
        let making = Task { await model.make() }
        for await _ in asked { break }
        // Going on from here does not end it.
        trial.app.ways.leave(trial.go(.share(.log)).at)
        #expect(model.work.running)
        here.back()
        await making.value
        #expect(!model.work.running)
    }
}
