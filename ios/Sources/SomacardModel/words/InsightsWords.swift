// Written from bindings/words/en/insights.ftl: change that, not this.

extension Word {
    public static let insightsFrom = Word("insights_from")
    public static let insightsTo = Word("insights_to")
    public static let insightsAllDays = Word("insights_all_days")
    public static let insightsLook = Word("insights_look")
    public static let insightsLooking = Word("insights_looking")
    public static let insightsStop = Word("insights_stop")
    public static let insightsNextDays = Word("insights_next_days")
    public static let insightsNotEnough = Word("insights_not_enough")
    public static let insightsLess = Word("insights_less")
    public static let insightsMore = Word("insights_more")
    public static let insightsOwnQuestions = Word("insights_own_questions")
    public static let insightsChangeQuestions = Word("insights_change_questions")
    public static func insightsQuestionsAbout(count: Int) -> Word { Word("insights_questions_about", .number(count)) }
    public static let insightsNoQuestions = Word("insights_no_questions")
    public static func insightsPair(item: String, place: String) -> Word {
        Word("insights_pair", .text(item), .text(place))
    }
    public static let insightsTakeBack = Word("insights_take_back")
    public static func insightsTakeBackOf(question: String) -> Word { Word("insights_take_back_of", .text(question)) }
    public static let insightsAsk = Word("insights_ask")
    public static let insightsLine = Word("insights_line")
    public static let insightsPlace = Word("insights_place")
    public static let insightsSearch = Word("insights_search")
}
