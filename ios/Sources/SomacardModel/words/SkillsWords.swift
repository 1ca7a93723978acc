// Written from bindings/words/en/skills.ftl: change that, not this.

extension Word {
    public static let skillsWhatHelped = Word("skills_what_helped")
    public static let skillsChains = Word("skills_chains")
    public static let skillsGoals = Word("skills_goals")
    public static let skillsUsed = Word("skills_used")
    public static let skillsFrom = Word("skills_from")
    public static let skillsTo = Word("skills_to")
    public static let skillsLately = Word("skills_lately")
    public static func skillsOfWeek(skill: String) -> Word { Word("skills_of_week", .text(skill)) }
    public static func skillsDays(count: Int) -> Word { Word("skills_days", .number(count)) }
    public static func skillsAnswer(answer: String, count: Int) -> Word {
        Word("skills_answer", .text(answer), .number(count))
    }
    public static func skillsOthers(names: String) -> Word { Word("skills_others", .text(names)) }
    public static let skillsDayAnswers = Word("skills_day_answers")
    public static let skillsNow = Word("skills_now")
    public static let skillsNowAbout = Word("skills_now_about")
    public static let skillsInTheBody = Word("skills_in_the_body")
    public static let skillsShow = Word("skills_show")
}
