// The five rooms with the bar that leads to them, and in each the way that the person went.

import SomacardModel
import SwiftUI

struct Rooms: View {
    @Bindable var ways: Ways
    let app: AppModel

    init(app: AppModel) {
        self.app = app
        ways = app.ways
    }

    var body: some View {
        TabView(selection: $ways.room) {
            ForEach(Room.allCases, id: \.self) { room in
                RoomStack(room: room, app: app)
                    .tabItem { Label(words(room.title), systemImage: room.symbol) }
                    .tag(room)
            }
        }
        .overlay(alignment: .bottom) { Said(ways: ways) }
    }
}

private struct RoomStack: View {
    let room: Room
    let app: AppModel

    var body: some View {
        NavigationStack(path: path) {
            PlaceView(place: room.home, here: app.here(Whereabouts(room: room)))
                .navigationDestination(for: Entry.self) { entry in
                    PlaceView(place: entry.place, here: app.here(Whereabouts(room: room, entry: entry)))
                }
        }
    }

    private var path: Binding<[Entry]> {
        Binding {
            app.ways.path(room)
        } set: {
            app.ways.goBack(room, to: $0)
        }
    }
}

extension Room {
    /// A picture of the system's own, for the eyes alone.
    fileprivate var symbol: String {
        switch self {
        case .today: "sun.max"
        case .body: "figure.stand"
        case .week: "calendar"
        case .sessions: "person.2"
        case .more: "ellipsis"
        }
    }
}

/// What was just done, for a few seconds; it is said aloud, too.
private struct Said: View {
    @Bindable var ways: Ways
    @Environment(\.isShut) private var isShut

    var body: some View {
        // Before the door nobody would read it: it waits behind.
        if let said = ways.said, !isShut {
            Text(words(said))
                .padding(.horizontal, 16)
                .padding(.vertical, 12)
                .background(.regularMaterial, in: Capsule())
                .padding(.bottom, 64)
                .allowsHitTesting(false)
                .task(id: said) {
                    AccessibilityNotification.Announcement(words(said)).post()
                    try? await Task.sleep(for: .seconds(4))
                    ways.said = nil
                }
        }
    }
}
