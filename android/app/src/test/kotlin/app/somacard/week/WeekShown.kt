package app.somacard.week

import app.somacard.core.Day
import app.somacard.navigation.Place

/** The places of this room, on the sample person's diary. */
val WEEK_SHOWN: List<Pair<String, Place>> = listOf(
    "week" to WeekPlace,
    "four-weeks" to FourWeeksPlace(),
    "week-head" to WeekHeadPlace(Day(2026, 11u, 16u)),
    "skill-of-week" to SkillOfWeekPlace(Day(2026, 11u, 16u), "cope-ahead"),
)
