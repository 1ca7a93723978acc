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
        let there = front.seen.filter(\.canBeTapped)
        let named = there.filter { $0.name == label }
        let around = there.filter {
            $0.holds(label) && !$0.children.seen.contains { $0.canBeTapped && $0.holds(label) }
        }
        let node = try pick(named.isEmpty ? around : named, nth, "“\(label)” to tap", there)
        await doing { if let tap = node.actions.tap { tap() } else { node.actions.touch?(.zero) } }
    }

    /// Touches a drawing at a point of it.
    public func touch(_ label: String, at point: CGPoint) async throws {
        let there = front.seen.filter { $0.actions.touch != nil }
        let node = try pick(there.filter { $0.name == label }, 0, "“\(label)” to touch", there)
        await doing { node.actions.touch?(point) }
    }

    /// Writes into a field, in place of what stands there.
    public func type(_ field: String, _ text: String, nth: Int = 0) async throws {
        let there = front.seen.filter { $0.actions.type != nil }
        let node = try pick(there.filter { $0.name == field }, nth, "field “\(field)”", there)
        await doing { node.actions.type?(text) }
    }

    /// Presses the return key in a field.
    public func submit(_ field: String) async throws {
        let there = front.seen.filter { $0.actions.submit != nil }
        let node = try pick(there.filter { $0.name == field }, 0, "field “\(field)” to submit", there)
        await doing { node.actions.submit?() }
    }

    public func set(_ toggle: String, _ on: Bool, nth: Int = 0) async throws {
        let there = front.seen.filter { $0.actions.set != nil }
        let node = try pick(there.filter { $0.name == toggle }, nth, "toggle “\(toggle)”", there)
        await doing { node.actions.set?(on) }
    }

    /// Chooses an option of a picker.
    public func choose(_ picker: String, _ option: String, nth: Int = 0) async throws {
        let there = front.seen.filter { $0.kind == .picker }
        let node = try pick(there.filter { $0.name == picker }, nth, "picker “\(picker)”", there)
        guard let chosen = node.actions.options.first(where: { $0.name == option }) else {
            throw NotThere(what: "option “\(option)” of “\(picker)”", there: node.actions.options.map(\.name))
        }
        await doing { chosen.choose() }
    }

    /// One step more or less: a stepper, a slider, or an element that can be adjusted.
    public func step(_ label: String, up: Bool) async throws {
        let there = front.reached.filter { $0.actions.adjust != nil }
        let node = try pick(there.filter { $0.name == label }, 0, "“\(label)” to adjust", there)
        await doing { node.actions.adjust?(up ? .increment : .decrement) }
    }

    public func move(_ slider: String, to value: Double) async throws {
        let there = front.seen.filter { $0.actions.move != nil }
        let node = try pick(there.filter { $0.name == slider }, 0, "slider “\(slider)”", there)
        await doing { node.actions.move?(value) }
    }

    public func pick(_ label: String, _ date: Date) async throws {
        let there = front.seen.filter { $0.actions.pick != nil }
        let node = try pick(there.filter { $0.name == label }, 0, "date “\(label)”", there)
        await doing { node.actions.pick?(date) }
    }

    /// Runs an action that VoiceOver offers on an element.
    public func act(_ action: String, on label: String) async throws {
        let there = front.reached.filter { node in node.actions.named.contains { $0.name == action } }
        let node = try pick(there.filter { $0.name == label }, 0, "“\(label)” with the action “\(action)”", there)
        await doing { node.actions.named.first { $0.name == action }?.run() }
    }

    /// Deletes a row of a list.
    public func delete(_ row: String) async throws {
        let there = front.seen.filter { $0.actions.delete != nil }
        let node = try pick(there.filter { $0.name == row }, 0, "row “\(row)” to delete", there)
        await doing { node.actions.delete?() }
    }

    /// Pulls a list down.
    public func refresh() async throws {
        guard let action = front.seen.lazy.compactMap(\.actions.refresh).first else {
            throw NotThere(what: "list to refresh", there: [])
        }
        await doing { start(action) }
    }

    /// Chooses files where the system's list of files is shown.
    public func choose(files: [URL]) async throws {
        guard let choose = nodes.frontModal?.actions.files else { throw NotThere(what: "list of files", there: []) }
        await doing { choose(files) }
    }

    /// Presses the system's button for what lies on the clipboard.
    public func paste(_ thing: any Transferable) async throws {
        guard let node = front.seen.first(where: { $0.actions.paste != nil && $0.enabled }) else {
            throw NotThere(what: "enabled button to paste", there: [])
        }
        await doing { node.actions.paste?([thing]) }
    }

    /// Pulls a sheet down.
    public func pullDown() async throws {
        guard let modal = nodes.frontModal, let close = modal.actions.tap else {
            throw NotThere(what: "sheet", there: [])
        }
        await doing { close() }
    }

    private func doing(_ action: () -> Void) async {
        hearing(action)
        await settle()
    }

    private func pick(_ found: [Node], _ nth: Int, _ what: String, _ there: [Node]) throws -> Node {
        guard found.indices.contains(nth) else { throw NotThere(what: what, there: there.map(\.name)) }
        guard found[nth].enabled else { throw NotThere(what: "enabled \(what)", there: there.map(\.name)) }
        return found[nth]
    }
}

extension Node {
    fileprivate var canBeTapped: Bool { actions.tap != nil || actions.touch != nil }

    /// The text is within it: of several that lie in each other the innermost is meant.
    @MainActor fileprivate func holds(_ text: String) -> Bool { children.seen.contains { $0.label == text } }
}

extension [Node] {
    @MainActor var frontModal: Node? {
        var found = lastModal
        while let deeper = found?.children.lastModal { found = deeper }
        return found
    }
}
