// One line of the card: its wording, its place, its target, and whether it is asked. What was answered stays in any case.

import Observation
import Somacard

@MainActor
@Observable
public final class ItemModel {
    public let settings: Screen<SettingsScreen>

    /// The wording as it is typed; nothing until something was.
    public private(set) var typed: String?

    public let here: Here
    @ObservationIgnored private let id: String

    public init(_ here: Here, _ id: String) {
        self.here = here
        self.id = id
        settings = here.settings()
    }

    public func line(_ settings: SettingsScreen) -> TemplateLine? { settings.template.first { $0.item.id == id } }

    // Its wording

    public func wording(_ line: TemplateLine) -> String { typed ?? line.item.label }

    public func type(_ text: String) { typed = text }

    /// Another wording is typed that is not saved.
    public var isTouched: Bool { typed.map { $0 != settings.shown.flatMap(line)?.item.label } ?? false }

    /// What is wrong with the wording.
    public var wrong: Word? { settings.refused?.wrong(at: "label") == nil ? nil : .settingsItemLabelWrong }

    /// Left empty, a line that came with the app goes back to the app's own wording.
    public func goesBack(_ line: TemplateLine) -> Bool {
        if case .pack = line.owner { line.ownLabel != nil } else { false }
    }

    public func canRename(_ line: TemplateLine) -> Bool {
        typed != nil && typed != line.item.label && !settings.busy
    }

    public func rename() async {
        guard let label = typed else { return }
        if await edit(ItemEdit(label: label)) { typed = nil }
    }

    // Its place among the lines of its heading

    /// Number 2 of 5 under its heading.
    public func place(_ line: TemplateLine, _ settings: SettingsScreen) -> Word {
        let beside = beside(line, settings)
        let at = beside.firstIndex(of: line) ?? 0
        return .settingsItemPlaceOf(number: at + 1, count: beside.count, heading: line.heading)
    }

    public func canMove(_ line: TemplateLine, up: Bool, _ settings: SettingsScreen) -> Bool {
        let beside = beside(line, settings)
        return line != (up ? beside.first : beside.last) && !self.settings.busy
    }

    public func move(_ line: TemplateLine, up: Bool, _ settings: SettingsScreen) async {
        guard canMove(line, up: up, settings) else { return }
        await self.settings.act { [id] in try $0.moveItem(now: $1, id: id, up: up) }
    }

    private func beside(_ line: TemplateLine, _ settings: SettingsScreen) -> [TemplateLine] {
        settings.template.filter { $0.asked && $0.heading == line.heading }
    }

    // The rest

    public func chooseTarget(_ line: TemplateLine) {
        here.go(.settings(.target(item: id, now: line.item.target)))
    }

    /// A new line takes its place.
    public func replace(_ line: TemplateLine) { here.go(.settings(.newItem(Replaced(line.item)))) }

    public func stopAsking(_ settings: SettingsScreen) async { await edit(ItemEdit(activeTo: settings.today)) }

    public func askAgain() async { await edit(ItemEdit(clearActiveTo: true)) }

    @discardableResult
    private func edit(_ edit: ItemEdit) async -> Bool {
        await settings.act { [id] in try $0.editItem(now: $1, id: id, edit: edit) }
    }
}

extension ItemOwner {
    /// Where a line comes from.
    public var word: Word {
        switch self {
        case .person: .settingsOwnerPerson
        case .pack: .settingsOwnerPack
        case .import: .settingsOwnerImport
        case .clinic: .settingsOwnerClinic
        }
    }
}
