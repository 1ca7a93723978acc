// Written from bindings/words/en/safety.ftl: change that, not this.

extension Word {
    public static let safetyToTheNumbers = Word("safety_to_the_numbers")
    public static let safetyWrite = Word("safety_write")
    public static let safetyChooseCountry = Word("safety_choose_country")
    public static let safetyChange = Word("safety_change")
    public static func safetyCall(number: String) -> Word { Word("safety_call", .text(number)) }
    public static func safetyText(number: String) -> Word { Word("safety_text", .text(number)) }
    public static func safetyTextKeyword(keyword: String, number: String) -> Word {
        Word("safety_text_keyword", .text(keyword), .text(number))
    }
    public static let safetyChat = Word("safety_chat")
    public static func safetySpoken(way: String, whom: String) -> Word {
        Word("safety_spoken", .text(way), .text(whom))
    }
    public static func safetyNothingOpened(number: String) -> Word { Word("safety_nothing_opened", .text(number)) }
    public static let safetyCountries = Word("safety_countries")
    public static let safetyCountriesAbout = Word("safety_countries_about")
    public static let safetyCountryChosen = Word("safety_country_chosen")
    public static let safetyLines = Word("safety_lines")
    public static let safetyUseCountry = Word("safety_use_country")
    public static let safetyLeaveCountry = Word("safety_leave_country")
    public static let safetyAddLine = Word("safety_add_line")
    public static func safetyAddLineTo(step: String) -> Word { Word("safety_add_line_to", .text(step)) }
    public static let safetyNeedsWords = Word("safety_needs_words")
    public static let safetyNewLine = Word("safety_new_line")
    public static let safetyLine = Word("safety_line")
    public static let safetyOwnWords = Word("safety_own_words")
    public static let safetyWho = Word("safety_who")
    public static let safetyTwoVersions = Word("safety_two_versions")
    public static let safetyNumber = Word("safety_number")
    public static let safetyNumberAbout = Word("safety_number_about")
    public static let safetyRests = Word("safety_rests")
    public static let safetyRestsAbout = Word("safety_rests_about")
    public static func safetyPlace(number: Int, count: Int) -> Word {
        Word("safety_place", .number(number), .number(count))
    }
    public static let safetyUp = Word("safety_up")
    public static let safetyDown = Word("safety_down")
    public static let safetyDeleteLine = Word("safety_delete_line")
    public static let safetyDeleted = Word("safety_deleted")
    public static let safetyDeleteLineTitle = Word("safety_delete_line_title")
    public static let safetyDeleteLineText = Word("safety_delete_line_text")
    public static let safetyWholePlan = Word("safety_whole_plan")
    public static let safetyAgreement = Word("safety_agreement")
    public static let safetyAgreedWith = Word("safety_agreed_with")
    public static let safetyAgreedOn = Word("safety_agreed_on")
    public static let safetyReviewedOn = Word("safety_reviewed_on")
    public static func safetyNoDay(line: String) -> Word { Word("safety_no_day", .text(line)) }
    public static let safetyWhileLocked = Word("safety_while_locked")
    public static let safetyWhileLockedAbout = Word("safety_while_locked_about")
    public static let safetyHistory = Word("safety_history")
    public static let safetyHistoryNone = Word("safety_history_none")
    public static let safetyEarlier = Word("safety_earlier")
    public static let safetyEarlierEmpty = Word("safety_earlier_empty")
    public static let safetyRules = Word("safety_rules")
    public static let safetyRulesAbout = Word("safety_rules_about")
    public static let safetyRulesOthers = Word("safety_rules_others")
    public static let safetyRule = Word("safety_rule")
    public static let safetyRuleOn = Word("safety_rule_on")
    public static let safetyRuleYes = Word("safety_rule_yes")
    public static let safetyRuleAtLeast = Word("safety_rule_at_least")
    public static let safetyRuleJump = Word("safety_rule_jump")
    public static let safetyRuleJumpAbout = Word("safety_rule_jump_about")
    public static let safetyRuleJumpBy = Word("safety_rule_jump_by")
    public static let safetyRuleJumpLeast = Word("safety_rule_jump_least")
    public static let safetyRuleAct = Word("safety_rule_act")
    public static let safetyRuleActAbout = Word("safety_rule_act_about")
    public static let safetyRuleQuiet = Word("safety_rule_quiet")
    public static let safetyRuleQuietAbout = Word("safety_rule_quiet_about")
    public static let safetyRuleAgreedOn = Word("safety_rule_agreed_on")
    public static let safetyRuleWrongNumber = Word("safety_rule_wrong_number")
    public static let safetyRuleWrongRise = Word("safety_rule_wrong_rise")
    public static let safetyRuleWrongQuiet = Word("safety_rule_wrong_quiet")
}
