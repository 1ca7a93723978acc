// Whom to call, country by country. Nothing looks where the person is.

import SomacardModel
import SwiftUI

struct CountriesScreen: View {
    @State private var model: HelplinesModel

    init(here: Here) { _model = State(initialValue: HelplinesModel(here)) }

    var body: some View {
        ShownOrCopied(model.countries, model.copy) { screen in
            CountryList(screen: screen) { model.look(at: $0, in: screen) }
        }
    }
}

/// The countries that lines are known for.
struct CountryList: View {
    let screen: HelplinesScreen
    let onLook: @MainActor (CountryRow) -> Void

    var body: some View {
        Rows(below: words(.safetyCountriesAbout)) {
            ForEach(screen.countries, id: \.code) { country in
                GoRow(country.name, more(country)) { onLook(country) }
            }
        }
    }

    private func more(_ country: CountryRow) -> String {
        screen.isChosen(country) ? "\(words(.safetyCountryChosen)) · \(country.numbers)" : country.numbers
    }
}

/// The lines of a country, and putting them into the plan.
struct CountryLinesScreen: View {
    @State private var model: CountryLinesModel

    init(here: Here, country: String, chosen: Bool) {
        _model = State(initialValue: CountryLinesModel(here, country: country, chosen: chosen))
    }

    var body: some View {
        ShownOrCopied(model.lines, model.copy) { CountryRows(lines: $0) }
            .saveBar(model.deed, enabled: model.canChoose) { await model.choose() }
    }
}

struct CountryRows: View {
    let lines: CountryLines

    var body: some View {
        ForEach(Array(lines.blocks.enumerated()), id: \.offset) { at, block in SafetySection(block, id: at) }
    }
}
