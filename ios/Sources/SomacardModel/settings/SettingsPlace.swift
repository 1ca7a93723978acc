// The places of this room.

import Somacard

public enum SettingsPlace: Hashable, Sendable {
    case home
    /// What the card asks.
    case items
    /// One line of it.
    case item(String)
    /// A new line, or one that takes the place of another.
    case newItem(Replaced? = nil)
    /// The DBT target of a line, and the one it has now.
    case target(item: String, now: DbtTarget?)
    case hours
    case otherEyes
    case backup
    /// The recovery words.
    case words
    /// Trying a backup.
    case drill
    case history
    /// The changes of one record.
    case record(kind: String, id: String)
    case holdings
    case importTable
    /// The way back from a whole copy, and the way out by one.
    case wholeCopy
    case takeOut
    case about
    case erase

    var title: Word {
        switch self {
        case .home: .settings
        case .items: .settingsItems
        case .item: .settingsItem
        case .newItem(let replaced): replaced == nil ? .settingsItemAdd : .settingsItemReplace
        case .target: .settingsItemTarget
        case .hours: .settingsHours
        case .otherEyes: .settingsEyes
        case .backup: .settingsBackup
        case .words: .settingsWords
        case .drill: .settingsDrill
        case .history: .settingsHistory
        case .record: .settingsRecord
        case .holdings: .settingsHolds
        case .importTable: .settingsImport
        case .wholeCopy: .settingsCopy
        case .takeOut: .settingsTakeOut
        case .about: .settingsAbout
        case .erase: .settingsErase
        }
    }
}
