// Somewhere in the app: a room, and what was opened in it. Each room names its own places.

public enum Place: Hashable, Sendable {
    case more
    case today(TodayPlace)
    case week(WeekPlace)
    case body(BodyPlace)
    case sessions(SessionsPlace)
    case skills(SkillsPlace)
    case insights(InsightsPlace)
    case safety(SafetyPlace)
    case chains(ChainsPlace)
    case share(SharePlace)
    case clinics(ClinicsPlace)
    case devices(DevicesPlace)
    case settings(SettingsPlace)
    case reminders(RemindersPlace)

    /// What stands above it.
    public var title: Word {
        switch self {
        case .more: .more
        case .today(let place): place.title
        case .week(let place): place.title
        case .body(let place): place.title
        case .sessions(let place): place.title
        case .skills(let place): place.title
        case .insights(let place): place.title
        case .safety(let place): place.title
        case .chains(let place): place.title
        case .share(let place): place.title
        case .clinics(let place): place.title
        case .devices(let place): place.title
        case .settings(let place): place.title
        case .reminders(let place): place.title
        }
    }
}
