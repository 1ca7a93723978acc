// Where a line belongs in DBT's order of targets.

import Observation
import Somacard

@MainActor
@Observable
public final class TargetModel {
    public let names: ItemNames
    public let work: Work
    public private(set) var chosen: DbtTarget?

    @ObservationIgnored private let here: Here
    @ObservationIgnored private let item: String

    public init(_ here: Here, item: String, now: DbtTarget?) {
        self.here = here
        self.item = item
        chosen = now
        names = here.itemNames()
        work = Work(here.diary)
    }

    public func choose(_ target: DbtTarget?) async {
        let edit = ItemEdit(target: target, clearTarget: target == nil)
        await work.begin { [self, item] work in
            _ = try await work.call { try $0.editItem(now: $1, id: item, edit: edit) }
            chosen = target
            here.back()
        }
    }
}
