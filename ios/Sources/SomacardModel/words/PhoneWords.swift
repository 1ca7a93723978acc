// Written from bindings/words/en/phone.ftl: change that, not this.

// swift-format-ignore: DontRepeatTypeInStaticProperties
extension Word {
    public static let phonePresence = Word("phone_presence")
}
