// A chain to write or to change: what made me vulnerable, what prompted it, the links in their order, what came after,
// what could stand in its place. Every part may stay empty.

import Observation
import Somacard

@MainActor
@Observable
public final class ChainModel {
    /// The fields that say themselves what is wrong.
    public static let fields = Set(ChainPart.allCases.map(\.rawValue) + ["link"])

    public let here: Here
    public let chains: Screen<ChainsScreen>
    private let id: String?
    private let behaviour: String?
    private let day: Day?
    private var changed: ChainDraft?

    public init(_ here: Here, id: String?, behaviour: String?, day: Day?) {
        self.here = here
        self.id = id
        self.behaviour = behaviour
        self.day = day
        chains = here.screen(.card, revision: \.revision) { try $0.chains(now: $1) }
    }

    /// As it is written, until something was changed; nothing until that was read, or where the chain is gone.
    public var draft: ChainDraft? {
        get { changed ?? begun }
        set { changed = newValue }
    }

    /// What a link is called: its number and its kind.
    public func name(of link: LinkDraft) -> Word {
        let kind = chains.shown?.linkKinds.first { $0.kind == link.kind }?.label ?? ""
        return .chainsLink(number: (draft?.place(of: link.id) ?? 0) + 1, kind: kind)
    }

    /// What it can be about; what it is about already stays among them.
    public var behaviours: [Named] {
        let listed = chains.shown?.behaviours ?? []
        guard let known = draft?.before?.behaviour, !listed.contains(where: { $0.id == known.id }) else {
            return listed
        }
        return [known] + listed
    }

    public func wrong(at part: ChainPart) -> Phrase? { chains.refused?.wrong(at: part.rawValue) }

    public var wrongLink: Phrase? { chains.refused?.wrong(at: "link") }

    /// Something was changed and is not saved.
    public var isTouched: Bool { draft != begun }

    public var canSave: Bool { draft != nil && !chains.busy }

    public func save() async {
        guard let chain = draft?.chain else { return }
        let id = id
        let saved = await chains.ask { diary, now in
            if let id { return try diary.editChain(now: now, id: id, chain: chain) }
            return try diary.addChain(now: now, chain: chain)
        }
        guard let saved else { return here.leaveIfSaved(chains) }
        here.say(.saved)
        here.handBack(saved.chains)
        here.back()
    }

    /// The chain alone: what the card says of the day stays.
    public func delete() async {
        guard let id, let chains = await chains.ask({ try $0.deleteChain(now: $1, id: id) }) else { return }
        here.say(.chainsDeleted)
        here.handBack(chains)
        here.back()
    }

    private var begun: ChainDraft? {
        guard let screen = chains.shown else { return nil }
        let before = screen.chains.first { $0.id == id }
        if id != nil && before == nil { return nil }
        return ChainDraft(before, behaviour: behaviour, day: day ?? screen.today)
    }
}
