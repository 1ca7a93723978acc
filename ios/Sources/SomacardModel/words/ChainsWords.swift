// Written from bindings/words/en/chains.ftl: change that, not this.

extension Word {
    public static let chains = Word("chains")
    public static let chainsAbout = Word("chains_about")
    public static let chainsWrite = Word("chains_write")
    public static func chainsWriteAbout(behaviour: String) -> Word { Word("chains_write_about", .text(behaviour)) }
    public static let chainsWriteAboutMore = Word("chains_write_about_more")
    public static let chainsOne = Word("chains_one")
    public static let chainsNone = Word("chains_none")
    public static let chainsGone = Word("chains_gone")
    public static let chainsMayStayEmpty = Word("chains_may_stay_empty")
    public static let chainsDay = Word("chains_day")
    public static let chainsAboutWhat = Word("chains_about_what")
    public static let chainsSomethingElse = Word("chains_something_else")
    public static let chainsVulnerability = Word("chains_vulnerability")
    public static let chainsPromptingEvent = Word("chains_prompting_event")
    public static let chainsLinks = Word("chains_links")
    public static let chainsConsequences = Word("chains_consequences")
    public static let chainsSkillInstead = Word("chains_skill_instead")
    public static let chainsRepair = Word("chains_repair")
    public static let chainsInSession = Word("chains_in_session")
    public static let chainsTwoVersions = Word("chains_two_versions")
    public static let chainsDelete = Word("chains_delete")
    public static let chainsDeleteAsk = Word("chains_delete_ask")
    public static let chainsDeleteMore = Word("chains_delete_more")
    public static let chainsDeleted = Word("chains_deleted")
    public static func chainsLink(number: Int, kind: String) -> Word {
        Word("chains_link", .number(number), .text(kind))
    }
    public static let chainsAdd = Word("chains_add")
    public static func chainsAddKind(kind: String) -> Word { Word("chains_add_kind", .text(kind)) }
    public static func chainsUp(link: String) -> Word { Word("chains_up", .text(link)) }
    public static func chainsDown(link: String) -> Word { Word("chains_down", .text(link)) }
    public static let chainsRemove = Word("chains_remove")
    public static func chainsRemoveLink(link: String) -> Word { Word("chains_remove_link", .text(link)) }
    public static let chainsGoals = Word("chains_goals")
    public static let chainsLife = Word("chains_life")
    public static let chainsTargets = Word("chains_targets")
}
