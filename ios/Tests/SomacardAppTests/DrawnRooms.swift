// The whole app on a trial phone, opened at a place, with the words of the app's own catalogue.

import Foundation
import SomacardModel
import SomacardTrial
import SwiftUI
import SwiftUITesting

@testable import SomacardApp

extension Trial {
    /// The app as a person sees it at `place`, in English.
    func drawn(at place: Place, _ settings: Drawn.Settings = Drawn.Settings()) async throws -> Drawn {
        let catalogue = try Catalogue(language: "en")
        lookingUp = { catalogue.text($0) }
        screenLocale = settings.locale
        app.ways.go(place, in: app.ways.room)
        let drawn = Drawn(Rooms(app: app), settings)
        await drawn.settle()
        return drawn
    }

    /// What VoiceOver could not name on these places, in the largest letters.
    func nameless(at places: [Place]) async throws -> [String] {
        var settings = Drawn.Settings()
        settings.dynamicTypeSize = .accessibility5
        var found: [String] = []
        for place in places {
            let drawn = try await drawn(at: place, settings)
            if drawn.texts.isEmpty { found.append("\(place) is empty") }
            found += drawn.nameless.map { "\(place): \($0)" }
        }
        return found
    }
}
