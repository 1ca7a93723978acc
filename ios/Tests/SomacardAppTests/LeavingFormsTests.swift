// Whatever form is left by going back or by the tab of its room: what was typed in it is asked about first, and stays until
// the person says that it may go.

import Foundation
import SomacardModel
import SomacardTrial
import SwiftUI
import SwiftUITesting
import Testing

@testable import SomacardApp

@MainActor @Suite struct LeavingFormsTests {
    private static let question = "What was typed here would be gone."

    /// A form, and a field of it.
    struct Form: CustomTestStringConvertible, Sendable {
        let place: Place
        let field: Word

        var testDescription: String { "\(place)" }

        static let all = [
            Form(place: .sessions(.seriesForm()), field: .sessionsOwnTitle),
            Form(place: .sessions(.practitioner()), field: .sessionsName),
            Form(place: .sessions(.location()), field: .sessionsAddress),
            Form(place: .sessions(.touchRegion("throat")), field: .sessionsReason),
            Form(place: .settings(.item("sad")), field: .settingsItemLabel),
            Form(place: .settings(.newItem()), field: .settingsItemLabel),
            Form(place: .settings(.drill), field: .settingsWords),
            Form(place: .share(.addRecipient), field: .shareName),
            Form(place: .clinics(.invitation), field: .clinicsInvitationText),
            Form(place: .devices(.mailbox), field: .devicesCode),
            Form(place: .devices(.join), field: .devicesTwelveWords),
            Form(place: .devices(.recover), field: .devices24Words),
        ]
    }

    @Test(arguments: Form.all) func whatWasTypedIsAskedAbout(form: Form) async throws {
        let trial = try await Trial.sample()
        let drawn = try await trial.drawn(at: form.place)
        let (ways, field) = (trial.app.ways, words(form.field))
        ways.goBack(.today, to: [])
        #expect(ways.path(.today).isEmpty)
        ways.go(form.place, in: .today)
        await drawn.settle()
        try await drawn.type(field, "maize")
        try await drawn.tap("Back")
        #expect(drawn.texts.contains(Self.question))
        try await drawn.tap("Cancel")
        // The room's own tab, pressed again, is a way back as well.
        ways.goBack(.today, to: [])
        await drawn.settle()
        #expect(drawn.texts.contains(Self.question))
        try await drawn.tap("Cancel")
        #expect(drawn.value(of: field) == "maize")
        try await drawn.tap("Back")
        try await drawn.tap("Leave without saving")
        #expect(ways.path(.today).isEmpty)
    }

    @Test func aScanIsLeftAfterItWasAskedAlsoFromItsBeginning() async throws {
        let trial = try await Trial.sample()
        _ = try await trial.core { try $0.setScan(now: $1, on: true) }
        let drawn = try await trial.drawn(at: .body(.scan))
        try await drawn.tap("Begin")
        try await drawn.tap("forehead: nothing")
        try await drawn.tap("Part before")
        try await drawn.tap("Back")
        #expect(drawn.texts.contains(Self.question))
        try await drawn.tap("Cancel")
        #expect(trial.app.ways.place == .body(.scan))
    }

    @Test func whatWasTypedAtTheDoorIsAskedAbout() async throws {
        let trial = try Trial()
        let catalogue = try Catalogue(language: "en")
        lookingUp = { catalogue.text($0) }
        screenLocale = Locale(identifier: "en_GB")
        let drawn = Drawn(Window(app: trial.app))
        #expect(await drawn.wait(for: "Welcome to Somacard"))
        try await drawn.tap("Bring back from a backup")
        try await drawn.type("Recovery words", "abandon")
        try await drawn.tap("Back")
        #expect(drawn.texts.contains(Self.question))
        try await drawn.tap("Cancel")
        #expect(drawn.value(of: "Recovery words") == "abandon")
        try await drawn.tap("Back")
        try await drawn.tap("Leave without saving")
        #expect(await drawn.wait(for: "Welcome to Somacard"))
        #expect(trial.app.door.words.isEmpty)
    }
}
