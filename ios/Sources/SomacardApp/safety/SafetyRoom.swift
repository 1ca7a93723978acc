// Which screen a place of this room is.

import SomacardModel
import SwiftUI

struct SafetyRoom: View {
    let place: SafetyPlace
    let here: Here

    var body: some View {
        switch place {
        case .plan(let injuryFirst): SafetyScreen(here: here, injuryFirst: injuryFirst)
        case .write: PlanScreen(here: here)
        case .line(let step, let id): PlanLineScreen(here: here, step: step, id: id)
        case .agreement: PlanAgreementScreen(here: here)
        case .history: PlanHistoryScreen(here: here)
        case .earlier(let moment): EarlierPlanScreen(here: here, at: moment)
        case .countries: CountriesScreen(here: here)
        case .lines(let country, let chosen): CountryLinesScreen(here: here, country: country, chosen: chosen)
        case .rules: RulesScreen(here: here)
        case .rule(let item): RuleScreen(here: here, item: item)
        }
    }
}
