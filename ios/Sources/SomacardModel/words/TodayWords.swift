// Written from bindings/words/en/today.ftl: change that, not this.

extension Word {
    public static let todayCheckIns = Word("today_check_ins")
    public static let todaySoFarHeading = Word("today_so_far_heading")
    public static let todayNothingYet = Word("today_nothing_yet")
    public static let todayWholeDay = Word("today_whole_day")
    public static let todayWholeDayMore = Word("today_whole_day_more")
    public static let todayYesterdayOpen = Word("today_yesterday_open")
    public static let todayYesterdayMore = Word("today_yesterday_more")
    public static let todayNextSession = Word("today_next_session")
    public static let todayDiscreet = Word("today_discreet")
    public static let todayHidden = Word("today_hidden")
    public static let todayUncover = Word("today_uncover")
    public static let todayAway = Word("today_away")
    public static let todayLate = Word("today_late")
    public static let todayNoEntry = Word("today_no_entry")
    public static let todayPlanIsThere = Word("today_plan_is_there")
    public static let todayPlanOpen = Word("today_plan_open")
    public static let todayPlanPutAway = Word("today_plan_put_away")
    public static let choicesYes = Word("choices_yes")
    public static let choicesNo = Word("choices_no")
    public static func choicesOf(label: String, answer: String) -> Word {
        Word("choices_of", .text(label), .text(answer))
    }
    public static func todayItemAnswer(item: String, answer: String) -> Word {
        Word("today_item_answer", .text(item), .text(answer))
    }
    public static func todayHoursMinutes(hours: Int, minutes: Int) -> Word {
        Word("today_hours_minutes", .number(hours), .number(minutes))
    }
    public static func todayMinutes(minutes: Int) -> Word { Word("today_minutes", .number(minutes)) }
    public static let todayHours = Word("today_hours")
    public static let todayMinutesField = Word("today_minutes_field")
    public static func todaySoFar(answer: String) -> Word { Word("today_so_far", .text(answer)) }
    public static func todayReadingIntensity(place: String, sensation: String, number: Int) -> Word {
        Word("today_reading_intensity", .text(place), .text(sensation), .number(number))
    }
    public static func todayReadingAbsent(place: String) -> Word { Word("today_reading_absent", .text(place)) }
    public static func todayReadingDeclined(place: String) -> Word { Word("today_reading_declined", .text(place)) }
    public static func todayWrongNumber(low: Int, high: Int) -> Word {
        Word("today_wrong_number", .number(low), .number(high))
    }
    public static func todayWrongMinutes(hours: Int) -> Word { Word("today_wrong_minutes", .number(hours)) }
    public static let todayWrongText = Word("today_wrong_text")
    public static let todayWrongTag = Word("today_wrong_tag")
    public static let todaySourceLate = Word("today_source_late")
    public static let todaySourceInSession = Word("today_source_in_session")
    public static let todaySourceImported = Word("today_source_imported")
    public static func todaySkillNumber(number: Int, words: String) -> Word {
        Word("today_skill_number", .number(number), .text(words))
    }
    public static let todaySkill0 = Word("today_skill_0")
    public static let todaySkill1 = Word("today_skill_1")
    public static let todaySkill2 = Word("today_skill_2")
    public static let todaySkill3 = Word("today_skill_3")
    public static let todaySkill4 = Word("today_skill_4")
    public static let todaySkill5 = Word("today_skill_5")
    public static let todaySkill6 = Word("today_skill_6")
    public static let todaySkill7 = Word("today_skill_7")
    public static let todaySkillsUsed = Word("today_skills_used")
    public static func todaySkillsReach(number: Int) -> Word { Word("today_skills_reach", .number(number)) }
    public static let todayCheckInEdit = Word("today_check_in_edit")
    public static func todayCheckInOf(day: String, time: String) -> Word {
        Word("today_check_in_of", .text(day), .text(time))
    }
    public static func todayForDay(day: String) -> Word { Word("today_for_day", .text(day)) }
    public static let todayNothingAsked = Word("today_nothing_asked")
    public static func todayPlaces(count: Int) -> Word { Word("today_places", .number(count)) }
    public static let todayTriggers = Word("today_triggers")
    public static let todayTriggerNew = Word("today_trigger_new")
    public static let todayTriggerAdd = Word("today_trigger_add")
    public static let todayTriggerWords = Word("today_trigger_words")
    public static let todayNote = Word("today_note")
    public static let todayInSession = Word("today_in_session")
    public static let todayInSessionMore = Word("today_in_session_more")
    public static let todayDeleteCheckIn = Word("today_delete_check_in")
    public static let todayDeleteTitle = Word("today_delete_title")
    public static let todayDeleteText = Word("today_delete_text")
    public static let todayCheckInDeleted = Word("today_check_in_deleted")
    public static func todayTypedOn(day: String, time: String) -> Word {
        Word("today_typed_on", .text(day), .text(time))
    }
    public static func todayChangeOf(time: String) -> Word { Word("today_change_of", .text(time)) }
    public static func todayDeleteOf(time: String) -> Word { Word("today_delete_of", .text(time)) }
    public static let todayLeaveTitle = Word("today_leave_title")
    public static let todayLeaveText = Word("today_leave_text")
    public static let todayLeaveYes = Word("today_leave_yes")
    public static let todayDay = Word("today_day")
    public static let todayAddCheckIn = Word("today_add_check_in")
    public static let todayCardOfDay = Word("today_card_of_day")
    public static let todayCardOfDayMore = Word("today_card_of_day_more")
    public static let todayFromCard = Word("today_from_card")
    public static func todayFromCheckIn(value: String) -> Word { Word("today_from_check_in", .text(value)) }
    public static func todayFromBoth(value: String) -> Word { Word("today_from_both", .text(value)) }
    public static func todayValueRaised(value: String, card: String) -> Word {
        Word("today_value_raised", .text(value), .text(card))
    }
    public static let todayTicksNone = Word("today_ticks_none")
    public static let todayUsedInCheckIn = Word("today_used_in_check_in")
    public static let todayNoteOfDay = Word("today_note_of_day")
    public static let todayNoteTwo = Word("today_note_two")
    public static let todayAwayTick = Word("today_away_tick")
    public static let todayAwayMore = Word("today_away_more")
    public static let todayMissingIntro = Word("today_missing_intro")
    public static let todayMissingKnew = Word("today_missing_knew")
    public static let todayMissingWilling = Word("today_missing_willing")
    public static let todayMissingThought = Word("today_missing_thought")
    public static let todayMissingInTheWay = Word("today_missing_in_the_way")
}
