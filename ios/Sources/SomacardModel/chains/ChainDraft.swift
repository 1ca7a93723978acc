// What is being written of a chain, until it is saved: parts by their names, links in their order. Of a chain that is
// changed only what became different is sent.

import Somacard

/// A link while it is written.
public struct LinkDraft: Equatable, Identifiable, Sendable {
    public let id: Int
    public let kind: LinkKind
    public var text: String
}

public struct ChainDraft: Equatable, Sendable {
    /// The chain that is changed; none for a new one.
    public let before: ChainRow?
    public var day: Day
    public var behaviour: String?
    public var inSession = false
    public private(set) var links: [LinkDraft]
    private var said: [ChainPart: String] = [:]
    private var made: Int

    init(_ before: ChainRow?, behaviour: String?, day: Day) {
        self.before = before
        self.day = before?.forDay ?? day
        self.behaviour = before?.behaviour?.id ?? behaviour
        links = (before?.links ?? []).enumerated().map { LinkDraft(id: $0, kind: $1.kind, text: $1.text) }
        made = links.count
    }

    public var isNew: Bool { before == nil }

    public subscript(part: ChainPart) -> String {
        get { said[part] ?? written(part) }
        set { said[part] = newValue }
    }

    public func hasVersions(_ part: ChainPart) -> Bool {
        (before.map { part.written(in: $0).count } ?? 0) > 1
    }

    private func written(_ part: ChainPart) -> String {
        before.map { part.written(in: $0).joined(separator: "\n") } ?? ""
    }

    /// What is sent.
    var chain: NewChain {
        NewChain(
            day: isNew || day != before?.forDay ? day : nil,
            inSession: inSession,
            behaviour: isNew || behaviour != before?.behaviour?.id ? behaviour : nil,
            clearBehaviour: behaviour == nil && before?.behaviour != nil,
            vulnerability: changed(.vulnerability),
            promptingEvent: changed(.promptingEvent),
            links: newLinks,
            consequences: changed(.consequences),
            skillInstead: changed(.skillInstead),
            repair: changed(.repair))
    }

    /// Left out where it is as before.
    private func changed(_ part: ChainPart) -> String? {
        self[part] == written(part) ? nil : self[part]
    }

    /// All of them, where any is new; one without words says nothing.
    private var newLinks: [NewChainLink]? {
        let now = links.filter { !$0.text.allSatisfy(\.isWhitespace) }
            .map { NewChainLink(kind: $0.kind, text: $0.text) }
        let written = (before?.links ?? []).map { NewChainLink(kind: $0.kind, text: $0.text) }
        return now == written ? nil : now
    }
}

extension ChainDraft {
    public mutating func addLink(_ kind: LinkKind) {
        links.append(LinkDraft(id: made, kind: kind, text: ""))
        made += 1
    }

    /// The words of a link; one that was taken out meanwhile has none.
    public subscript(link id: Int) -> String {
        get { links.first { $0.id == id }?.text ?? "" }
        set { if let at = place(of: id) { links[at].text = newValue } }
    }

    public func place(of id: Int) -> Int? { links.firstIndex { $0.id == id } }

    public func canMoveUp(_ id: Int) -> Bool { id != links.first?.id }

    public func canMoveDown(_ id: Int) -> Bool { id != links.last?.id }

    public mutating func moveUp(_ id: Int) {
        if let at = place(of: id), at > 0 { links.swapAt(at, at - 1) }
    }

    public mutating func moveDown(_ id: Int) {
        if let at = place(of: id), at < links.count - 1 { links.swapAt(at, at + 1) }
    }

    public mutating func removeLink(_ id: Int) { links.removeAll { $0.id == id } }
}
