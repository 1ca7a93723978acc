// Written from bindings/words/en/week.ftl: change that, not this.

extension Word {
    public static func weekSpan(from: String, to: String) -> Word { Word("week_span", .text(from), .text(to)) }
    public static func weekFilled(count: Int, of: Int) -> Word { Word("week_filled", .number(count), .number(of)) }
    public static let weekFilledNone = Word("week_filled_none")
    public static let weekEarlier = Word("week_earlier")
    public static let weekLater = Word("week_later")
    public static let weekDays = Word("week_days")
    public static let weekNotAnswered = Word("week_not_answered")
    public static func weekSpokenRaised(value: String) -> Word { Word("week_spoken_raised", .text(value)) }
    public static func weekRowInWords(row: String, days: String) -> Word {
        Word("week_row_in_words", .text(row), .text(days))
    }
    public static let weekNo = Word("week_no")
    public static let weekLegendPeak = Word("week_legend_peak")
    public static let weekLegendLate = Word("week_legend_late")
    public static let weekLegendAway = Word("week_legend_away")
    public static let weekLegendMissing = Word("week_legend_missing")
    public static let weekLegendAct = Word("week_legend_act")
    public static let weekLegendRaised = Word("week_legend_raised")
    public static let weekFour = Word("week_four")
    public static let weekFourMore = Word("week_four_more")
    public static let weekFourEarlier = Word("week_four_earlier")
    public static let weekFourLater = Word("week_four_later")
    public static func weekItemFrom(item: String, day: String) -> Word {
        Word("week_item_from", .text(item), .text(day))
    }
    public static let weekHead = Word("week_head")
    public static let weekHeadChange = Word("week_head_change")
    public static func weekSaid(name: String, value: String) -> Word { Word("week_said", .text(name), .text(value)) }
    public static let weekStartedOn = Word("week_started_on")
    public static let weekStartedOnAway = Word("week_started_on_away")
    public static let weekFilledIn = Word("week_filled_in")
    public static let weekFilledInDaily = Word("week_filled_in_daily")
    public static let weekFilledIn46 = Word("week_filled_in_4_6")
    public static let weekFilledIn23 = Word("week_filled_in_2_3")
    public static let weekFilledInOnce = Word("week_filled_in_once")
    public static let weekFilledInSession = Word("week_filled_in_session")
    public static let weekSkill = Word("week_skill")
    public static let weekSkillChosen = Word("week_skill_chosen")
    public static let weekComingBefore = Word("week_coming_before")
    public static let weekComingAfter = Word("week_coming_after")
    public static let weekComingUrgeQuitTherapy = Word("week_coming_urge_quit_therapy")
    public static let weekComingUrgeUse = Word("week_coming_urge_use")
    public static let weekComingUrgeSelfHarm = Word("week_coming_urge_self_harm")
    public static let weekComingUrgeSuicide = Word("week_coming_urge_suicide")
    public static let weekComingChangeEmotions = Word("week_coming_change_emotions")
    public static let weekComingChangeActions = Word("week_coming_change_actions")
    public static let weekComingChangeThoughts = Word("week_coming_change_thoughts")
}
