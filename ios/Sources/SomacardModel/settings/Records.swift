// What the records of the diary's past are called, and which of them a person can erase one by one.

import Somacard

extension RecordRow {
    /// What kind of record it is.
    public var word: Word { Self.kinds[kind] ?? .settingsRecordOther }

    /// What holds the card, the settings and what went out together is not erased alone.
    public var isErasable: Bool { Self.kinds[kind] != nil && !Self.kept.contains(kind) }

    private static let kept: Set = ["item", "setting", "share", "recipient", "clinic", "clinic-item", "erased"]

    private static let kinds: [String: Word] = [
        "check-in": .settingsRecordCheckIn,
        "day-answer": .settingsRecordDayAnswer,
        "day": .settingsRecordDay,
        "week": .settingsRecordWeek,
        "skill-tick": .settingsRecordSkillTick,
        "chain": .settingsRecordChain,
        "goals": .settingsRecordGoals,
        "insight-question": .settingsRecordInsight,
        "touch": .settingsRecordTouch,
        "massage-plan": .settingsRecordMassagePlan,
        "screening": .settingsRecordScreening,
        "practitioner": .settingsRecordPractitioner,
        "place": .settingsRecordPlace,
        "series": .settingsRecordSeries,
        "occurrence": .settingsRecordOccurrence,
        "visit": .settingsRecordVisit,
        "reminder-rule": .settingsRecordReminderRule,
        "reminder": .settingsRecordReminder,
        "safety-plan": .settingsRecordSafetyPlan,
        "plan-line": .settingsRecordPlanLine,
        "urge-rule": .settingsRecordUrgeRule,
        "item": .settingsRecordItem,
        "setting": .settingsRecordSetting,
        "share": .settingsRecordShare,
        "recipient": .settingsRecordRecipient,
        "clinic": .settingsRecordClinic,
        "clinic-item": .settingsRecordClinicItem,
        "erased": .settingsRecordErased,
    ]
}
