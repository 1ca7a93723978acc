// What it is like now: a feeling, an urge, something in the body, chosen to see what helped before in moments like
// this. It saves nothing.

import Observation
import Somacard

@MainActor
@Observable
public final class NowModel {
    public let here: Here
    public let form: Screen<CheckInForm>
    private var items: [String] = []
    private var sensations: [String] = []

    public init(_ here: Here) {
        self.here = here
        form = here.screen(.card, .settings, revision: \.revision) {
            try $0.checkInForm(now: $1, forDay: nil, editing: nil)
        }
    }

    public var isChosen: Bool { !items.isEmpty || !sensations.isEmpty }

    public func has(item id: String) -> Bool { items.contains(id) }

    public func has(sensation id: String) -> Bool { sensations.contains(id) }

    /// Chooses it, or takes that back.
    public func press(item id: String) { items.press(id) }

    public func press(sensation id: String) { sensations.press(id) }

    public func show() {
        here.go(.skills(.coping(CopingStart(items: items, sensations: sensations))))
    }
}

extension CheckInForm {
    /// What is felt.
    public var felt: [DayItems] { items.filter { $0.kind == .emotion || $0.kind == .urge } }
}

extension [String] {
    fileprivate mutating func press(_ id: String) {
        if let at = firstIndex(of: id) { remove(at: at) } else { append(id) }
    }
}
