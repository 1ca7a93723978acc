// The whole window at the door, while the diary is closed: the page from the copy, and from there the lines of other
// countries.

import SomacardModel
import SwiftUI

/// `onBack` leads to the door again.
struct LockedSafetyScreen: View {
    let onBack: @MainActor () -> Void
    @State private var model: LockedSafetyModel

    init(phone: Phone, onBack: @escaping @MainActor () -> Void) {
        self.onBack = onBack
        _model = State(initialValue: LockedSafetyModel(phone))
    }

    var body: some View {
        @Bindable var model = model
        NavigationStack(path: $model.path) {
            page
                .navigationTitle(words(.safetyPlan))
                .toolbar { ToolbarItem(placement: .topBarLeading) { back } }
                .navigationDestination(for: LockedSafetyPlace.self) { place in
                    LockedPlaceView(place: place, model: model).navigationTitle(words(place.title))
                }
        }
    }

    private var page: some View {
        ToTheNumbers(model.page.shown) {
            Copied(model.page) { page in
                SafetyPage(page: page, ways: SafetyWays(countries: model.openCountries))
            }
        }
    }

    private var back: some View {
        Button(action: onBack) { Label(words(.back), systemImage: "chevron.backward") }
    }
}

private struct LockedPlaceView: View {
    let place: LockedSafetyPlace
    let model: LockedSafetyModel

    var body: some View {
        switch place {
        case .countries: Copied(model.countries) { CountryList(screen: $0, onLook: model.look) }
        case .lines(let country): LockedLines(model: model, country: country)
        }
    }
}

private struct LockedLines: View {
    @State private var lines: FromCopy<CountryLines>

    init(model: LockedSafetyModel, country: String) {
        _lines = State(initialValue: model.lines(of: country))
    }

    var body: some View {
        Copied(lines) { CountryRows(lines: $0) }
    }
}
