// Whom to call, country by country: looking at a country's lines, and choosing the one whose lines stand in the plan.
// Nothing looks where the person is.

import Observation
import Somacard

@MainActor
@Observable
public final class HelplinesModel {
    public let here: Here
    public let countries: Screen<HelplinesScreen>
    public let copy: FromCopy<HelplinesScreen>

    public init(_ here: Here) {
        self.here = here
        countries = here.screen(.safety, revision: \.revision) { try $0.helplines(now: $1) }
        copy = FromCopy(here.phone) { try $0.helplines(now: $1) }
    }

    public func look(at country: CountryRow, in screen: HelplinesScreen) {
        here.go(.safety(.lines(country: country.code, chosen: screen.isChosen(country))))
    }
}

extension HelplinesScreen {
    /// Its lines stand in the plan.
    public func isChosen(_ country: CountryRow) -> Bool { country.code == chosen }
}

extension CountryRow {
    /// Its emergency numbers, as they are dialled there.
    public var numbers: String { emergency.map(\.shown).joined(separator: ", ") }
}

@MainActor
@Observable
public final class CountryLinesModel {
    public let here: Here
    public let lines: Screen<CountryLines>
    public let copy: FromCopy<CountryLines>
    private let country: String
    private let chosen: Bool

    public init(_ here: Here, country: String, chosen: Bool) {
        self.here = here
        self.country = country
        self.chosen = chosen
        lines = here.screen(.safety, revision: \.revision) { try $0.countryLines(now: $1, country: country) }
        copy = FromCopy(here.phone) { try $0.countryLines(now: $1, country: country) }
    }

    /// What can be done with them.
    public var deed: Word { chosen ? .safetyLeaveCountry : .safetyUseCountry }

    public var canChoose: Bool { lines.shown != nil && !lines.busy }

    /// Puts them into the plan, or takes them out.
    public func choose() async {
        let edit = SafetyPlanEdit(country: chosen ? "" : country)
        guard await lines.ask({ try $0.editSafetyPlan(now: $1, edit: edit) }) != nil else { return }
        here.say(.saved)
        here.back()
    }
}
