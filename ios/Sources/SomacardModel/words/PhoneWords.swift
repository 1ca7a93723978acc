// Written from bindings/words/en/phone.ftl: change that, not this.

extension Word {
    public static let phonePresence = Word("phone_presence")
}
