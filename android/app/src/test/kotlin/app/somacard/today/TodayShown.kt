package app.somacard.today

import app.somacard.core.Day
import app.somacard.navigation.Place

/** The places of this room, on the sample person's diary. */
val TODAY_SHOWN: List<Pair<String, Place>> = listOf(
    "today" to TodayPlace,
    "check-in" to CheckInPlace(),
    "day" to DayPlace(Day(2026, 11u, 25u)),
    "day-with-check-ins" to DayPlace(Day(2026, 11u, 20u)),
    "day-late" to DayPlace(Day(2026, 11u, 19u)),
    "day-missing" to DayPlace(Day(2026, 11u, 16u)),
    "check-in-late" to CheckInPlace(Day(2026, 11u, 16u)),
    "skill-ticks" to SkillTicksPlace(Day(2026, 11u, 25u), listOf("improve")),
)
