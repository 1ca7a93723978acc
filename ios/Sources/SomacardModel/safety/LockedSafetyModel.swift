// The page at the door, while the diary is closed: everything comes from the copy, nothing of the diary is called. From
// it the lines of all countries can be looked at; nothing can be changed.

import Observation
import Somacard

/// What was opened from the page.
public enum LockedSafetyPlace: Hashable, Sendable {
    case countries
    case lines(country: String)

    public var title: Word {
        switch self {
        case .countries: .safetyCountries
        case .lines: .safetyLines
        }
    }
}

@MainActor
@Observable
public final class LockedSafetyModel {
    public let page: FromCopy<SafetyPageScreen>
    public let countries: FromCopy<HelplinesScreen>

    /// The way from the page, as a navigation stack takes it.
    public var path: [LockedSafetyPlace] = []

    @ObservationIgnored private let phone: Phone

    public init(_ phone: Phone) {
        self.phone = phone
        page = FromCopy(phone) { try $0.screen(now: $1, injuryFirst: false) }
        countries = FromCopy(phone) { try $0.helplines(now: $1) }
    }

    public func lines(of country: String) -> FromCopy<CountryLines> {
        FromCopy(phone) { try $0.countryLines(now: $1, country: country) }
    }

    public func openCountries() { path.append(.countries) }

    public func look(at country: CountryRow) { path.append(.lines(country: country.code)) }
}
