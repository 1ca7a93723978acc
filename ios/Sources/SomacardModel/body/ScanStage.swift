// What a scan's screen is now: off, before the first step, at a step, or grounding.

import Somacard

public enum ScanStage: Hashable, Sendable {
    /// Off until it is chosen.
    case off
    case before
    case step(ScanStep, at: Int, of: Int)
    case grounding
}

extension ScanStage {
    public var isLast: Bool {
        if case .step(_, let at, let count) = self { at == count - 1 } else { false }
    }
}

extension ScanModel {
    /// Nothing until the screen was read.
    public var stage: ScanStage? {
        guard let screen = screen.shown else { return nil }
        guard !stopped else { return .grounding }
        guard let steps = screen.steps, !steps.isEmpty else { return .off }
        guard let step else { return .before }
        // A step of a part whose regions were hidden meanwhile is gone.
        let at = min(step, steps.count - 1)
        return .step(steps[at], at: at, of: steps.count)
    }

    /// Going back leads a step back and not out of the scan.
    public var isUnderWay: Bool {
        if case .step = stage { true } else { false }
    }

    /// The side and the part of the body that a step asks about.
    public func heading(_ step: ScanStep) -> Word {
        let face = step.regions.first.flatMap { here.app.figure.figure?.face($0.view) }
        return .bodyScanHeading(part: step.heading, view: face?.label ?? "")
    }
}
