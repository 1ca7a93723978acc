// The same evening on the screen, by what VoiceOver offers and nothing else.

import SomacardModel
import SomacardTrial
import SwiftUI
import SwiftUITesting
import Testing

@testable import SomacardApp

@MainActor @Suite struct EveningScreenTests {
    @Test func aWholeEveningByWhatIsSaidAlone() async throws {
        let trial = try Trial()
        let catalogue = try Catalogue(language: "en")
        lookingUp = { catalogue.text($0) }
        screenLocale = Locale(identifier: "en_GB")
        let drawn = Drawn(Window(app: trial.app))
        await drawn.settle()
        try await drawn.tap("Begin")
        #expect(await drawn.wait(for: "Check in"))
        try await aReminder(drawn)
        await trial.app.byItself.afterNews()
        #expect(trial.centre.notices.first?.civil.hour == 21)
        try await aCheckIn(drawn)
        let saved = try #require(try await trial.core { try $0.today(now: $1) }.day.checkIns.first)
        #expect(saved.answers.count == 2 && saved.readings.map(\.place) == ["left knee"])
        try await drawn.tap("Week")
        #expect(await drawn.wait(for: "Four weeks"))
        #expect(drawn.outline.contains("Sadness"))
        await trial.app.diary.lock()
        await drawn.settle()
        #expect(await drawn.wait(for: "Unlock"))
        #expect(!drawn.texts.contains("Sadness"))
        try await drawn.tap("Unlock")
        #expect(await drawn.wait(for: "Four weeks"))
    }

    private func aReminder(_ drawn: Drawn) async throws {
        for name in ["More", "Settings", "Reminders", "Add a reminder", "Card of the day", "Save"] {
            try await drawn.tap(name)
        }
        #expect(await drawn.wait(for: "Remind me on this device"))
    }

    private func aCheckIn(_ drawn: Drawn) async throws {
        for name in ["Today", "Check in", "Suicide urge: 0", "Sadness: 3", "Body"] { try await drawn.tap(name) }
        for name in ["Choose from the list of places", "left knee", "tight", "tight: 6", "Mark"] {
            try await drawn.tap(name)
        }
        try await drawn.type("Note", "Walked by the harbour.")
        try await drawn.tap("Save")
        #expect(await drawn.wait(for: "Today so far"))
    }
}
