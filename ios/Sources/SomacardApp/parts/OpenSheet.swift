// A sheet above a page of the open diary. It lies above the door as well, so it goes when the diary is closed; what it is about
// stays, and it comes back with the diary.

import SwiftUI

extension View {
    func openSheet<Item: Identifiable>(
        item: Binding<Item?>, @ViewBuilder content: @escaping (Item) -> some View
    ) -> some View {
        modifier(OpenSheet(item: item, sheet: content))
    }
}

private struct OpenSheet<Item: Identifiable, Sheet: View>: ViewModifier {
    @Binding var item: Item?
    let sheet: (Item) -> Sheet
    @Environment(\.isShut) private var isShut

    func body(content: Content) -> some View {
        content.sheet(item: shown, content: sheet)
    }

    private var shown: Binding<Item?> {
        Binding {
            isShut ? nil : item
        } set: { new in
            // That it went for the door is not the person's wish.
            if !isShut { item = new }
        }
    }
}

private struct IsShutKey: EnvironmentKey {
    static let defaultValue = false
}

extension EnvironmentValues {
    /// Whether the door stands before the rooms.
    var isShut: Bool {
        get { self[IsShutKey.self] }
        set { self[IsShutKey.self] = newValue }
    }
}
