// A place on the screen: its room's view, its title, and the safety plan, which is never more than one tap away.

import SomacardModel
import SwiftUI

struct PlaceView: View {
    let place: Place
    let here: Here

    var body: some View {
        content
            .navigationTitle(words(place.title))
            .toolbar { ToolbarItem(placement: .topBarTrailing) { SafetyButton(app: here.app) } }
    }

    @ViewBuilder private var content: some View {
        switch place {
        case .more: MoreScreen(here: here)
        case .today(let place): TodayRoom(place: place, here: here)
        case .week(let place): WeekRoom(place: place, here: here)
        case .body(let place): BodyRoom(place: place, here: here)
        case .sessions(let place): SessionsRoom(place: place, here: here)
        case .skills(let place): SkillsRoom(place: place, here: here)
        case .insights(let place): InsightsRoom(place: place, here: here)
        case .safety(let place): SafetyRoom(place: place, here: here)
        case .chains(let place): ChainsRoom(place: place, here: here)
        case .share(let place): ShareRoom(place: place, here: here)
        case .clinics(let place): ClinicsRoom(place: place, here: here)
        case .devices(let place): DevicesRoom(place: place, here: here)
        case .settings(let place): SettingsRoom(place: place, here: here)
        case .reminders(let place): RemindersRoom(place: place, here: here)
        }
    }
}

private struct SafetyButton: View {
    let app: AppModel

    var body: some View {
        Button {
            app.openSafetyPlan()
        } label: {
            Label(words(.safetyPlan), systemImage: "lifepreserver")
        }
    }
}
