import SwiftUI

/// What was looked for is not on the screen; what is there instead.
public struct NotThere: Error, CustomStringConvertible {
    public let what: String
    public let there: [String]
    public var description: String { "no \(what) on the screen; there are: \(there.joined(separator: ", "))" }
}

/// What a person does on a screen. Each settles, and throws `NotThere` where there is no such thing or it is disabled.
extension Drawn {
    /// Taps a button, a link, a tab or a row.
    public func tap(_ label: String, nth: Int = 0) async throws {
        let there = front.seen.filter { $0.actions.tap != nil || $0.actions.touch != nil }
        let named = there.filter { $0.name == label }
        let around = there.filter { node in node.children.seen.contains { $0.label == label } }
        let node = try pick(named.isEmpty ? around : named, nth, "“\(label)” to tap", there)
        if let tap = node.actions.tap { tap() } else { node.actions.touch?(.zero) }
        await settle()
    }

    /// Touches a drawing at a point of it.
    public func touch(_ label: String, at point: CGPoint) async throws {
        let there = front.seen.filter { $0.actions.touch != nil }
        try pick(there.filter { $0.name == label }, 0, "“\(label)” to touch", there).actions.touch?(point)
        await settle()
    }

    /// Writes into a field, in place of what stands there.
    public func type(_ field: String, _ text: String, nth: Int = 0) async throws {
        let there = front.seen.filter { $0.actions.type != nil }
        try pick(there.filter { $0.name == field }, nth, "field “\(field)”", there).actions.type?(text)
        await settle()
    }

    /// Presses the return key in a field.
    public func submit(_ field: String) async throws {
        let there = front.seen.filter { $0.actions.submit != nil }
        try pick(there.filter { $0.name == field }, 0, "field “\(field)” to submit", there).actions.submit?()
        await settle()
    }

    public func set(_ toggle: String, _ on: Bool, nth: Int = 0) async throws {
        let there = front.seen.filter { $0.actions.set != nil }
        try pick(there.filter { $0.name == toggle }, nth, "toggle “\(toggle)”", there).actions.set?(on)
        await settle()
    }

    /// Chooses an option of a picker.
    public func choose(_ picker: String, _ option: String, nth: Int = 0) async throws {
        let there = front.seen.filter { $0.kind == .picker }
        let node = try pick(there.filter { $0.name == picker }, nth, "picker “\(picker)”", there)
        guard let chosen = node.actions.options.first(where: { $0.name == option }) else {
            throw NotThere(what: "option “\(option)” of “\(picker)”", there: node.actions.options.map(\.name))
        }
        chosen.choose()
        await settle()
    }

    /// One step more or less: a stepper, a slider, or an element that can be adjusted.
    public func step(_ label: String, up: Bool) async throws {
        let there = front.reached.filter { $0.actions.adjust != nil }
        try pick(there.filter { $0.name == label }, 0, "“\(label)” to adjust", there)
            .actions.adjust?(up ? .increment : .decrement)
        await settle()
    }

    public func move(_ slider: String, to value: Double) async throws {
        let there = front.seen.filter { $0.actions.move != nil }
        try pick(there.filter { $0.name == slider }, 0, "slider “\(slider)”", there).actions.move?(value)
        await settle()
    }

    public func pick(_ label: String, _ date: Date) async throws {
        let there = front.seen.filter { $0.actions.pick != nil }
        try pick(there.filter { $0.name == label }, 0, "date “\(label)”", there).actions.pick?(date)
        await settle()
    }

    /// Runs an action that VoiceOver offers on an element.
    public func act(_ action: String, on label: String) async throws {
        let there = front.reached.filter { node in node.actions.named.contains { $0.name == action } }
        let node = try pick(there.filter { $0.name == label }, 0, "“\(label)” with the action “\(action)”", there)
        node.actions.named.first { $0.name == action }?.run()
        await settle()
    }

    /// Deletes a row of a list.
    public func delete(_ row: String) async throws {
        let there = front.seen.filter { $0.actions.delete != nil }
        try pick(there.filter { $0.name == row }, 0, "row “\(row)” to delete", there).actions.delete?()
        await settle()
    }

    /// Pulls a list down.
    public func refresh() async throws {
        guard let action = front.seen.lazy.compactMap(\.actions.refresh).first else {
            throw NotThere(what: "list to refresh", there: [])
        }
        start(action)
        await settle()
    }

    /// Chooses files where the system's list of files is shown.
    public func choose(files: [URL]) async throws {
        guard let choose = nodes.frontModal?.actions.files else { throw NotThere(what: "list of files", there: []) }
        choose(files)
        await settle()
    }

    /// Presses the system's button for what lies on the clipboard.
    public func paste(_ thing: any Transferable) async throws {
        guard let node = front.seen.first(where: { $0.actions.paste != nil && $0.enabled }) else {
            throw NotThere(what: "enabled button to paste", there: [])
        }
        node.actions.paste?([thing])
        await settle()
    }

    /// Pulls a sheet down.
    public func pullDown() async throws {
        guard let modal = nodes.frontModal, let close = modal.actions.tap else {
            throw NotThere(what: "sheet", there: [])
        }
        close()
        await settle()
    }

    private func pick(_ found: [Node], _ nth: Int, _ what: String, _ there: [Node]) throws -> Node {
        guard found.indices.contains(nth) else { throw NotThere(what: what, there: there.map(\.name)) }
        guard found[nth].enabled else { throw NotThere(what: "enabled \(what)", there: there.map(\.name)) }
        return found[nth]
    }
}

extension [Node] {
    @MainActor var frontModal: Node? {
        var found = lastModal
        while let deeper = found?.children.lastModal { found = deeper }
        return found
    }
}
