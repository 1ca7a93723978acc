// Written from bindings/words/en/clinics.ftl: change that, not this.

extension Word {
    public static let clinics = Word("clinics")
    public static let clinicsCame = Word("clinics_came")
    public static let clinicsAnswered = Word("clinics_answered")
    public static let clinicsLinks = Word("clinics_links")
    public static let clinicsOffline = Word("clinics_offline")
    public static let clinicsTell = Word("clinics_tell")
    public static let clinicsAccept = Word("clinics_accept")
    public static let clinicsHide = Word("clinics_hide")
    public static let clinicsMoreAbout = Word("clinics_more_about")
    public static func clinicsKnownAsIs(name: String) -> Word { Word("clinics_known_as_is", .text(name)) }
    public static func clinicsRelay(host: String) -> Word { Word("clinics_relay", .text(host)) }
    public static func clinicsSixWords(words: String) -> Word { Word("clinics_six_words", .text(words)) }
    public static let clinicsTalk = Word("clinics_talk")
    public static let clinicsEnd = Word("clinics_end")
    public static func clinicsEndTitle(clinic: String) -> Word { Word("clinics_end_title", .text(clinic)) }
    public static let clinicsEndText = Word("clinics_end_text")
    public static let clinicsForget = Word("clinics_forget")
    public static let clinicsForgetTitle = Word("clinics_forget_title")
    public static let clinicsForgetText = Word("clinics_forget_text")
    public static let clinicsInvitation = Word("clinics_invitation")
    public static let clinicsScanAbout = Word("clinics_scan_about")
    public static let clinicsInvitationText = Word("clinics_invitation_text")
    public static let clinicsRead = Word("clinics_read")
    public static let clinicsReading = Word("clinics_reading")
    public static let clinicsCompared = Word("clinics_compared")
    public static let clinicsComparedMore = Word("clinics_compared_more")
    public static let clinicsKnownAs = Word("clinics_known_as")
    public static let clinicsKnownAsMore = Word("clinics_known_as_more")
    public static let clinicsOtherInvitation = Word("clinics_other_invitation")
    public static let clinicsLink = Word("clinics_link")
    public static let clinicsLinking = Word("clinics_linking")
    public static let clinicsLinked = Word("clinics_linked")
    public static let clinicsDone = Word("clinics_done")
}
