// The page of a bad evening: what the core says, in its order, large and easy to press. It needs no open diary: the
// same page is shown while the diary is locked.

import SomacardModel
import SwiftUI

/// Where the page leads: to writing the plan, where the diary is open, and to the lines of other countries.
struct SafetyWays {
    var write: (@MainActor () -> Void)?
    var countries: (@MainActor () -> Void)?
}

/// The rows of the page.
struct SafetyPage: View {
    let page: SafetyPageScreen
    let ways: SafetyWays

    var body: some View {
        ForEach(Array(page.blocks.enumerated()), id: \.offset) { at, block in
            SafetySection(block, id: at) {
                if page.asksForPlan(block), let write = ways.write {
                    SideButton(words(.safetyWrite)) { write() }
                }
                if page.asksForCountry(block), let countries = ways.countries {
                    SideButton(words(.safetyChooseCountry)) { countries() }
                }
            }
        }
        Rows {
            ForEach(page.dates, id: \.self) { Quiet($0) }
            Words(page.nobodyWatches)
        }
        Rows {
            if let write = ways.write { GoRow(words(.safetyChange), action: write) }
            if let countries = ways.countries { GoRow(words(.safetyCountries), action: countries) }
        }
    }
}

/// The page, with the numbers one press away: a long plan may not stand between a person and them.
struct ToTheNumbers<Content: View>: View {
    let page: SafetyPageScreen?
    let content: Content
    @Environment(\.accessibilityReduceMotion) private var still

    init(_ page: SafetyPageScreen?, @ViewBuilder content: () -> Content) {
        self.page = page
        self.content = content()
    }

    var body: some View {
        ScrollViewReader { reader in
            content.safeAreaInset(edge: .bottom, spacing: 0) {
                if let at = page?.numbersAt {
                    SaveBar(.safetyToTheNumbers, enabled: true) {
                        withAnimation(still ? nil : .default) {
                            reader.scrollTo(SafetyRow(block: at, line: 0), anchor: .top)
                        }
                    }
                }
            }
        }
    }
}
