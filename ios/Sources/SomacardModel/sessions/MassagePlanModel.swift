// The plan for massage: what it is for, how often it is wanted, on which terms, how long ago the last visit was. Nothing is
// ever due.

import Observation
import Somacard

extension Here {
    func massagePlan() -> Screen<MassagePlanScreen> {
        screen(.sessions, revision: \.revision) { try $0.massagePlan(now: $1) }
    }
}

@MainActor
@Observable
public final class MassagePlanModel {
    public let here: Here
    public let screen: Screen<MassagePlanScreen>

    public init(_ here: Here) {
        self.here = here
        screen = here.massagePlan()
    }

    /// The terms of which something is said.
    public func said(_ plan: MassagePlanScreen) -> [Term] { plan.terms.filter { !$0.texts.isEmpty } }
}

/// The terms on which the person agrees to a massage session, in own words.
@MainActor
@Observable
public final class TermsModel {
    public let here: Here
    public let screen: Screen<MassagePlanScreen>
    @ObservationIgnored private var typed: TermsDraft?

    public init(_ here: Here) {
        self.here = here
        screen = here.massagePlan()
    }

    public var draft: TermsDraft? { screen.begun(&typed) { TermsDraft($0.terms) } }

    /// Something is typed that is not saved.
    public var isTyped: Bool { draft?.changed.isEmpty == false }

    public var isReady: Bool { isTyped && !screen.busy }

    public func save() async {
        guard let terms = draft?.changed else { return }
        if await screen.act({ try $0.editSessionTerms(now: $1, terms: terms) }) { here.leaveSaved() }
    }
}

@MainActor
@Observable
public final class TermsDraft {
    @ObservationIgnored private let before: [(name: String, text: String)]
    private var now: [String: String]

    init(_ terms: [Term]) {
        before = terms.map { ($0.name, $0.texts.together) }
        now = Dictionary(before.map { ($0.name, $0.text) }) { _, last in last }
    }

    public subscript(name: String) -> String {
        get { now[name] ?? "" }
        set { now[name] = newValue }
    }

    var changed: [NewTerm] {
        before.compactMap { name, was in
            SomacardModel.changed(self[name], from: was).map { NewTerm(name: name, text: $0) }
        }
    }
}
