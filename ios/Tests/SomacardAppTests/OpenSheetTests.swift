// A sheet lies above the whole window, the door too: it must not stay when the diary is closed.

import Foundation
import SomacardModel
import SomacardTrial
import SwiftUI
import SwiftUITesting
import Testing

@testable import SomacardApp

@MainActor @Suite struct OpenSheetTests {
    @Test func aSheetGoesWithTheDiaryAndComesBackWithIt() async throws {
        let catalogue = try Catalogue(language: "en")
        lookingUp = { catalogue.text($0) }
        screenLocale = Locale(identifier: "en_GB")
        let trial = try await Trial.sample()
        // As somebody who came through the door.
        await trial.app.door.open()
        trial.app.ways.room = .body
        let drawn = Drawn(Window(app: trial.app))
        await drawn.settle()
        #expect(await drawn.wait(for: "Mark what you feel"))
        try await drawn.tap("Mark what you feel")
        try await drawn.tap("Choose from the list of places")
        #expect(drawn.texts.contains("left knee"))
        await trial.app.diary.lock()
        #expect(await drawn.wait(for: "Your diary is locked."))
        #expect(!drawn.texts.contains("left knee"))
        try await drawn.tap("Unlock")
        #expect(await drawn.wait(for: "left knee"))
    }
}
