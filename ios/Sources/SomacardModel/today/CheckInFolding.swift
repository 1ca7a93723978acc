// What is open in the form of a check-in, and what is wrong where.

import Somacard

extension CheckInModel {
    /// A part that can be folded: a kind of lines, or one of the blocks after them.
    public enum Part: Hashable, Sendable {
        case kind(ItemKind)
        case body, triggers, skills
        case module(String)
    }

    /// Urges and feelings are open, until the person closes them.
    public func isOpen(_ part: Part) -> Bool { open[part] ?? [.kind(.urge), .kind(.emotion)].contains(part) }

    public func fold(_ part: Part, open so: Bool) { open[part] = so }

    public var refused: SomacardError? { form.refused }

    /// The names under which the core refuses what has a field of its own in this form.
    public var fields: Set<String> {
        let items = (form.shown?.items ?? []).flatMap { $0.items.map(\.item.id) }
        return Set(items).union(["note", "trigger-text", "trigger"])
    }

    public var wrongNote: Word? { refused?.field == "note" ? .todayWrongText : nil }

    public var wrongTriggerText: Word? { refused?.field == "trigger-text" ? .todayWrongText : nil }

    public var wrongTrigger: Word? { refused?.field == "trigger" ? .todayWrongTag : nil }

    /// Opens the part in which something was refused.
    func openRefused() {
        guard let field = refused?.field else { return }
        if field == "trigger" || field == "trigger-text" { open[.triggers] = true }
        if let lines = form.shown?.items.first(where: { $0.holds(field) }) { open[.kind(lines.kind)] = true }
    }
}
