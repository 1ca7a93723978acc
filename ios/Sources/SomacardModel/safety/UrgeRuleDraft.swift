// What is being said of a rule, until it is saved.

import Somacard

public struct UrgeRuleDraft: Equatable, Sendable {
    public var on: Bool
    public var atLeast: Int32?
    public var jumps: Bool
    public var jumpBy: Int32?
    public var jumpLeast: Int32?
    public var act: Bool
    public var quiet: Bool
    public var agreedOn: Day?

    init(_ rule: UrgeRuleRow?) {
        on = rule?.on ?? true
        atLeast = rule?.atLeast
        jumps = rule?.jump != nil
        jumpBy = rule?.jump?.by
        jumpLeast = rule?.jump?.least
        act = rule?.act ?? false
        quiet = rule?.quiet ?? false
        agreedOn = rule?.agreedOn
    }

    /// For what happens or does not.
    public var happened: Bool {
        get { atLeast == 1 }
        set { atLeast = newValue ? 1 : nil }
    }

    /// A number as it is typed; what is no digit is left out.
    public static func number(_ typed: String) -> Int32? {
        Int32(typed.filter { $0.isASCII && $0.isNumber })
    }

    var edit: UrgeRuleEdit {
        // A rise that was not chosen is sent as 0: the core says then what it has to be.
        let by = jumpBy ?? 0
        return UrgeRuleEdit(
            atLeast: atLeast, clearAtLeast: atLeast == nil,
            jump: jumps ? UrgeJump(by: by, least: jumpLeast ?? by) : nil, clearJump: !jumps,
            act: act, quiet: quiet, on: on,
            agreedOn: agreedOn, clearAgreedOn: agreedOn == nil)
    }
}
