// The screens of sharing, clinics and devices, used as a person does: each says what it shows, and its main act is a
// tap.

import Foundation
import SomacardModel
import SomacardTrial
import SwiftUI
import SwiftUITesting
import Testing

@testable import SomacardApp

@MainActor @Suite(.serialized) struct ShareScreensTests {
    /// Three weeks of the sample person's card.
    nonisolated static let threeWeeks = ShareRequest(
        scope: ShareScope(role: .dbtTherapist, parts: [.card, .lifeThreatening, .notes]),
        from: Day(year: 2026, month: 11, day: 4), to: Day(year: 2026, month: 11, day: 25))

    nonisolated static let places: [Place] = [
        .share(.home), .share(.addRecipient),
        .share(
            .recipient(
                ShareRecipientRow(
                    id: "a", label: "Anna", role: .other, roleLabel: "Other", linked: false, sealable: true))),
        .share(.ways(threeWeeks)), .share(.file(threeWeeks, sealable: true)),
        .share(.underKey(threeWeeks)), .share(.link(threeWeeks)), .share(.deliver(threeWeeks, name: "Dr. A. Example")),
        .share(.log), .clinics(.home), .clinics(.invitation), .devices(.home), .devices(.mailbox),
        .devices(.pairing), .devices(.join), .devices(.recover),
    ]

    /// The app behind "More", at a place.
    private func open(_ trial: Trial, _ place: Place) async throws -> Drawn {
        trial.app.ways.room = .more
        return try await trial.drawn(at: place)
    }

    @Test func everyScreenSaysWhatItShows() async throws {
        let trial = try await Trial.sample()
        trial.app.ways.room = .more
        #expect(try await trial.nameless(at: Self.places) == [])
    }

    @Test func theReportIsShownAndPrinted() async throws {
        let trial = try await Trial.sample()
        let drawn = try await open(trial, .share(.report(Self.threeWeeks)))
        #expect(await drawn.wait(for: "Print"))
        try await drawn.tap("Print")
        #expect(await drawn.wait { trial.printer.printed.value == ["somacard-2026-11-04-2026-11-25"] })
    }

    @Test func sixDigitsAreShownLargeAndReadOneByOne() async throws {
        let trial = try await Trial.sample()
        let catalogue = try Catalogue(language: "en")
        lookingUp = { catalogue.text($0) }
        let asking = AskingDigits()
        let pairing = PairingTalk(trial.here.work())
        let talk = Task { await pairing.begin { _, _ in asking } }
        let drawn = Drawn(Form { PairingRows(pairing: pairing) })
        #expect(await drawn.wait(for: "042 137"))
        #expect(drawn.outline.contains("0 4 2 1 3 7"))
        try await drawn.tap("They differ")
        #expect(await drawn.wait(for: "Not paired."))
        await talk.value
        #expect(!drawn.texts.contains("042 137"))
    }

    @Test func whatIsTickedIsLookedAtAndThenWritten() async throws {
        let trial = try await Trial.sample()
        let drawn = try await open(trial, .share(.home))
        #expect(drawn.texts.contains { $0.hasPrefix("Nothing is chosen yet") })
        try await drawn.tap("The diary card")
        #expect(await drawn.wait { !drawn.texts.contains { $0.hasPrefix("Nothing is chosen yet") } })
        try await drawn.tap("Look at it")
        #expect(drawn.title == "Hand it over")
        try await drawn.tap("A file")
        try await drawn.tap("JSON")
        try await drawn.tap("Make it")
        #expect(await drawn.wait(for: "Hand it over"))
        try await drawn.tap("Hand it over")
        #expect(trial.handing.files.value.first?.first?.pathExtension == "json")
    }

    @Test func somebodyIsAddedAndIsWhomItIsFor() async throws {
        let trial = try await Trial.sample()
        let drawn = try await open(trial, .share(.home))
        try await drawn.tap("Add somebody")
        try await drawn.tap("Add")
        #expect(await drawn.wait { drawn.texts.contains { $0 == "Possible here: one line of 1 to 80 letters." } })
        try await drawn.type("What you call them", "Anna")
        try await drawn.tap("Add")
        #expect(await drawn.wait(for: "Anna"))
        #expect(drawn.title == "Share")
    }

    @Test func somebodyIsChangedAndTakenOffTheListByTheirName() async throws {
        let trial = try await Trial.sample()
        let anna = try await trial.core { try $0.addRecipient(now: $1, name: "Anna", role: .other) }
        let drawn = try await open(trial, .share(.home))
        #expect(!drawn.texts.contains("Change Anna"))
        let row = try #require(drawn.controls.first { $0.name.hasPrefix("Anna") })
        try await drawn.tap(row.name)
        let change = "Change Anna"
        #expect(await drawn.wait { drawn.texts.contains(change) })
        let go = try #require(drawn.controls.first { $0.name.hasPrefix(change) })
        try await drawn.tap(go.name)
        try await drawn.type("What you call them", "Anne")
        try await drawn.tap("Save")
        #expect(await drawn.wait { drawn.texts.contains("Change Anne") })
        let again = try #require(drawn.controls.first { $0.name.hasPrefix("Change Anne") })
        try await drawn.tap(again.name)
        try await drawn.tap("Take off the list")
        #expect(drawn.texts.contains { $0.contains("can’t be recalled") })
        #expect(try await trial.core { try $0.shareScreen(now: $1).recipients.map(\.id) } == [anna.id])
        try await drawn.tap("Take off the list")
        #expect(await drawn.wait { drawn.announced.contains("Taken off the list") })
        #expect(try await trial.core { try $0.shareScreen(now: $1).recipients }.isEmpty)
    }

    @Test func aSealedFileShowsItsKeyOnce() async throws {
        let trial = try await Trial.sample()
        let drawn = try await open(trial, .share(.underKey(Self.threeWeeks)))
        try await drawn.tap("Make it")
        #expect(await drawn.wait(for: "The key"))
        #expect(drawn.outline.contains("QR code of the key to a sealed file"))
    }

    @Test func aLinkIsTakenBackAfterAQuestion() async throws {
        let trial = try await Trial.sample()
        trial.online()
        try await trial.openMailbox()
        await trial.app.syncing.sync()
        let drawn = try await open(trial, .share(.link(Self.threeWeeks)))
        try await drawn.tap("Make it")
        #expect(await drawn.wait(for: "Send the link"))
        trial.app.ways.go(.share(.log), in: .more)
        await drawn.settle()
        try await drawn.tap("Take it back")
        #expect(drawn.texts.contains("Take it back at the relay?"))
        try await drawn.tap("Take it back")
        #expect(await drawn.wait { drawn.texts.contains { $0.hasPrefix("Taken back at the relay.") } })
    }

    @Test func withoutTheInternetNoLinkIsOffered() async throws {
        let trial = try await Trial.sample(mayTalk: false)
        let drawn = try await open(trial, .share(.ways(Self.threeWeeks)))
        #expect(drawn.texts.contains { $0.contains("does not go online") })
        #expect(!drawn.texts.contains("A link"))
        let devices = try await open(trial, .devices(.home))
        #expect(devices.texts.contains { $0.contains("does not go online") })
        #expect(!devices.texts.contains("Open a mailbox"))
        let clinics = try await open(trial, .clinics(.home))
        #expect(!clinics.texts.contains("Read an invitation"))
    }

    @Test func aPastedInvitationIsReadAtOnceAndSaysWhatIsWrong() async throws {
        let trial = try await Trial.sample()
        let drawn = try await open(trial, .clinics(.invitation))
        try await drawn.paste("SOMACARD-CLINIC-1 rubbish")
        #expect(await drawn.wait { drawn.texts.contains { $0.contains("possible is") || $0.contains("Possible") } })
        #expect(drawn.value(of: "The text of the invitation") == "SOMACARD-CLINIC-1 rubbish")
    }

    @Test func aMailboxIsOpened() async throws {
        let trial = try await Trial.sample()
        trial.online()
        let drawn = try await open(trial, .devices(.home))
        try await drawn.tap("Open a mailbox")
        try await drawn.type("Address of the relay", "https://relay.example")
        try await drawn.type("Code to open the mailbox", "a-join-code")
        try await drawn.type("What you call this device", "Phone")
        try await drawn.tap("Open it")
        #expect(await drawn.wait(for: "Done"))
        try await drawn.tap("Done")
        #expect(await drawn.wait(for: "Stop syncing"))
        try await drawn.tap("Stop syncing")
        try await drawn.tap("Stop syncing")
        #expect(await drawn.wait(for: "Open a mailbox"))
    }
}
