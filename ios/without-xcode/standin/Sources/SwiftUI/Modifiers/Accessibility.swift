/// What VoiceOver and its kin are told.
public struct AccessibilityTraits: SetAlgebra, Sendable {
    private var set: Set<Int> = []
    public init() {}
    private init(_ number: Int) { set = [number] }
    public typealias Element = AccessibilityTraits
    public typealias ArrayLiteralElement = AccessibilityTraits

    public static let isButton = Self(0)
    public static let isHeader = Self(1)
    public static let isSelected = Self(2)
    public static let isLink = Self(3)
    public static let isImage = Self(5)
    public static let isModal = Self(14)
    public static let isToggle = Self(15)

    public func contains(_ member: Self) -> Bool { member.set.isSubset(of: set) }
    public func union(_ other: Self) -> Self { with { $0.formUnion(other.set) } }
    public func intersection(_ other: Self) -> Self { with { $0.formIntersection(other.set) } }
    public func symmetricDifference(_ other: Self) -> Self { with { $0.formSymmetricDifference(other.set) } }
    public mutating func formUnion(_ other: Self) { set.formUnion(other.set) }
    public mutating func formIntersection(_ other: Self) { set.formIntersection(other.set) }
    public mutating func formSymmetricDifference(_ other: Self) { set.formSymmetricDifference(other.set) }
    public mutating func insert(_ newMember: Self) -> (inserted: Bool, memberAfterInsert: Self) {
        let new = !contains(newMember)
        formUnion(newMember)
        return (new, newMember)
    }
    public mutating func remove(_ member: Self) -> Self? {
        let had = contains(member)
        set.subtract(member.set)
        return had ? member : nil
    }
    public mutating func update(with newMember: Self) -> Self? { insert(newMember).inserted ? nil : newMember }

    private func with(_ change: (inout Set<Int>) -> Void) -> Self {
        var traits = self
        change(&traits.set)
        return traits
    }
}

public enum AccessibilityAdjustmentDirection: Equatable, Hashable, Sendable { case increment, decrement }

public struct AccessibilityActionKind: Equatable, Sendable {
    let name: String
    public static let `default` = Self("default")
    public static let escape = Self("escape")
    public static let delete = Self("delete")
    private init(_ name: String) { self.name = name }
    public init(named name: Text) { self.name = name.string }
}

public struct AccessibilityChildBehavior: Hashable, Sendable {
    let name: String
    public static let ignore = Self(name: "ignore")
    public static let contain = Self(name: "contain")
    public static let combine = Self(name: "combine")
}

public enum AccessibilityHeadingLevel: UInt, Sendable { case unspecified, h1, h2, h3, h4, h5, h6 }

public struct AccessibilityTextContentType: Sendable {
    public static let plain = Self()
}

public struct AccessibilityLabeledPairRole: Sendable {
    public static let content = Self()
    public static let label = Self()
}

extension View {
    public func accessibilityLabel(_ label: Text) -> some View { one { $0.called = label.string } }
    public func accessibilityLabel(_ labelKey: LocalizedStringKey) -> some View { one { $0.called = labelKey.text } }
    @_disfavoredOverload
    public func accessibilityLabel<S>(_ label: S) -> some View where S: StringProtocol {
        one { $0.called = String(label) }
    }

    public func accessibilityValue(_ valueDescription: Text) -> some View { one { $0.value = valueDescription.string } }
    public func accessibilityValue(_ valueKey: LocalizedStringKey) -> some View { one { $0.value = valueKey.text } }
    @_disfavoredOverload
    public func accessibilityValue<S>(_ value: S) -> some View where S: StringProtocol {
        one { $0.value = String(value) }
    }

    public func accessibilityHint(_ hint: Text) -> some View { one { $0.hint = hint.string } }
    public func accessibilityHint(_ hintKey: LocalizedStringKey) -> some View { one { $0.hint = hintKey.text } }
    @_disfavoredOverload
    public func accessibilityHint<S>(_ hint: S) -> some View where S: StringProtocol { one { $0.hint = String(hint) } }

    public func accessibilityHidden(_ hidden: Bool) -> some View { each { if hidden { $0.spoken = false } } }
    public func accessibilityIdentifier(_ identifier: String) -> some View { one { $0.identifier = identifier } }
    public func accessibilityAddTraits(_ traits: AccessibilityTraits) -> some View {
        one { $0.traits.formUnion(traits) }
    }
    public func accessibilityRemoveTraits(_ traits: AccessibilityTraits) -> some View {
        one { _ = $0.traits.remove(traits) }
    }
    public func accessibilityHeading(_ level: AccessibilityHeadingLevel) -> some View { same() }
    public func accessibilityInputLabels(_ inputLabels: [Text]) -> some View { same() }
    public func accessibilityInputLabels(_ inputLabelKeys: [LocalizedStringKey]) -> some View { same() }
    @_disfavoredOverload
    public func accessibilityInputLabels<S>(_ inputLabels: [S]) -> some View where S: StringProtocol { same() }
    public func accessibilityTextContentType(_ value: AccessibilityTextContentType) -> some View { same() }
    public func accessibilityLabeledPair<ID>(
        role: AccessibilityLabeledPairRole, id: ID, in namespace: Namespace.ID
    ) -> some View where ID: Hashable { same() }
    public func speechAlwaysIncludesPunctuation(_ value: Bool = true) -> some View { same() }
    public func speechSpellsOutCharacters(_ value: Bool = true) -> some View { same() }

    public func accessibilityElement(children: AccessibilityChildBehavior = .ignore) -> some View {
        after { nodes, _ in
            let modals = nodes.filter(\.isModal)
            var element = Node(.element, nodes.filter { !$0.isModal })
            if children == .combine {
                element.called = element.children.spoken
                element.actions = element.children.firstActions
                element.traits = element.children.allTraits
            }
            if children == .ignore { element.representation = [] }
            if children != .contain { element.isOne = true }
            nodes = [element] + modals
        }
    }

    public func accessibilityRepresentation<V>(@ViewBuilder representation: () -> V) -> some View where V: View {
        let view = representation()
        return remembering("representation") { nodes, pen in
            let instead = pen.draw(view, at: "instead")
            nodes.changeOne { $0.representation = instead }
        }
    }

    public func accessibilityChildren<V>(@ViewBuilder children: () -> V) -> some View where V: View {
        let view = children()
        return remembering("children") { nodes, pen in
            let instead = pen.draw(view, at: "instead")
            nodes.changeOne { $0.representation = instead }
        }
    }
}

extension [Node] {
    /// What VoiceOver reads of the nodes together.
    @MainActor package var spoken: String {
        flatMap { node -> [String] in
            if !node.spoken || node.isModal { return [] }
            if let instead = node.representation, node.called == nil { return [instead.spoken].filter { !$0.isEmpty } }
            let own = node.called ?? node.label ?? node.children.spoken
            return [own, node.value].compactMap { $0 }.filter { !$0.isEmpty }
        }.joined(separator: ", ")
    }

    @MainActor var allTraits: AccessibilityTraits { reduce([]) { $0.union($1.traits).union($1.children.allTraits) } }

    /// The actions of the first node in them that can be tapped; the others under their names.
    @MainActor var firstActions: Actions {
        var all = Actions()
        for node in self where !node.isModal {
            var own = node.actions
            if own.tap == nil, !node.children.isEmpty { own = node.children.firstActions }
            if all.tap == nil {
                all.tap = own.tap
            } else if let tap = own.tap {
                all.named.append((node.name, { tap() }))
            }
            all.named += own.named
            if all.adjust == nil { all.adjust = own.adjust }
        }
        return all
    }
}
