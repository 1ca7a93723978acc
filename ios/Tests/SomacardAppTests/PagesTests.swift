// The main screens as pages that a browser shows: their words in their order, to be looked at (without-xcode/out/pages).
// They are no pictures of what an iPhone draws.

import Foundation
import SomacardModel
import SomacardTrial
import SwiftUI
import SwiftUITesting
import Testing

@testable import SomacardApp

@MainActor @Suite struct PagesTests {
    private nonisolated static let day = Day(year: 2026, month: 11, day: 20)

    private static let places: [(String, Place)] = [
        ("today", .today(.home)), ("day", .today(.day(day))), ("check-in", .today(.checkIn())),
        ("week", .week(.home)), ("four-weeks", .week(.four())),
        ("body", .body(.home)), ("body-period", .body(.period)),
        ("sessions", .sessions(.home)), ("massage-plan", .sessions(.massagePlan)),
        ("touch-plan", .sessions(.touchPlan)),
        ("screening", .sessions(.screening)), ("visits", .sessions(.visits)), ("skills", .skills(.home)),
        ("insights", .insights(.home)), ("safety", .safety(.plan(injuryFirst: false))), ("share", .share(.home)),
        ("clinics", .clinics(.home)), ("devices", .devices(.home)), ("settings", .settings(.home)),
        ("items", .settings(.items)), ("backup", .settings(.backup)), ("reminders", .reminders(.home)),
        ("reminder", .reminders(.reminder(rule: nil))),
    ]

    @Test func everyMainScreenSaysSomethingAndNamesItsControls() async throws {
        let pages = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("without-xcode/out/pages")
        try FileManager.default.createDirectory(at: pages, withIntermediateDirectories: true)
        let trial = try await Trial.sample()
        try await trial.remindsHere()
        for (name, place) in Self.places {
            let drawn = try await trial.drawn(at: place)
            #expect(drawn.texts.count > 2 && drawn.nameless.isEmpty, "\(name)")
            try drawn.html().write(
                to: pages.appendingPathComponent("\(name).html"), atomically: true, encoding: .utf8)
        }
    }
}
