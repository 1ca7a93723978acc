// A pairing whose other device is there already.

import Foundation
import SomacardModel

/// Asks at once, as when the other device is there already; what is said to it ends it.
public final class AskingDigits: Pairing, @unchecked Sendable {
    private let said = Guarded<Bool?>(nil)

    public init() { super.init(noHandle: NoHandle()) }

    public required init(unsafeFromHandle handle: UInt64) { fatalError("it stands for none of the core's") }

    public var same: Bool? { said.value }

    public override func code() throws -> PairingCode? { nil }

    public override func next(now: Moment) throws -> PairingStep {
        guard same != nil else {
            return .compare(
                question: PairingQuestion(
                    code: "042137", name: "The other one is Tablet.", text: "The same digits?", afterYes: "There too."))
        }
        return .done(end: .declined, text: "Not paired.")
    }

    public override func answer(response: Response) throws {}

    public override func compared(same: Bool) throws { said.value = same }
}
