// The place of a line among the others of its step.

import Somacard

extension PlanLineModel {
    /// Where it stands, said where there are others.
    public var placeWords: Word? {
        guard let at = place, lines.count > 1 else { return nil }
        return .safetyPlace(number: at + 1, count: lines.count)
    }

    public var canMoveUp: Bool { place.map { $0 > 0 } ?? false }

    public var canMoveDown: Bool { place.map { $0 < lines.count - 1 } ?? false }

    public func moveUp() async { await move(by: -1) }

    public func moveDown() async { await move(by: 1) }

    private var lines: [PlanLineRow] { step?.lines ?? [] }

    private var place: Int? { lines.firstIndex { $0.id == line?.id } }

    private func move(by steps: Int) async {
        guard let id = line?.id, let place = place.flatMap({ UInt32(exactly: $0 + steps) }) else { return }
        let moved = await plan.act {
            try $0.editPlanLine(now: $1, id: id, edit: PlanLineEdit(place: place))
        }
        if moved, let plan = plan.shown { here.handBack(plan) }
    }
}
