// What is being said of a rule, until it is saved.

import Somacard

public struct UrgeRuleDraft: Equatable, Sendable {
    public var on: Bool
    public var atLeast: Int?
    public var jumps: Bool
    public var jumpBy: Int?
    public var jumpLeast: Int?
    public var act: Bool
    public var quiet: Bool
    public var agreedOn: Day?

    init(_ rule: UrgeRuleRow?) {
        on = rule?.on ?? true
        atLeast = rule?.atLeast.map(Int.init)
        jumps = rule?.jump != nil
        jumpBy = (rule?.jump?.by).map(Int.init)
        jumpLeast = (rule?.jump?.least).map(Int.init)
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
    public static func number(_ typed: String) -> Int? {
        Int(typed.filter { $0.isASCII && $0.isNumber })
    }

    var edit: UrgeRuleEdit {
        // A rise that was not chosen is sent as 0: the core says then what it has to be.
        let by = Int32(clamping: jumpBy ?? 0)
        let least = jumpLeast.map { Int32(clamping: $0) } ?? by
        return UrgeRuleEdit(
            atLeast: atLeast.map { Int32(clamping: $0) }, clearAtLeast: atLeast == nil,
            jump: jumps ? UrgeJump(by: by, least: least) : nil, clearJump: !jumps,
            act: act, quiet: quiet, on: on,
            agreedOn: agreedOn, clearAgreedOn: agreedOn == nil)
    }
}
