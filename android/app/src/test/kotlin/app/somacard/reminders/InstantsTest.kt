package app.somacard.reminders

import app.somacard.core.Civil
import app.somacard.core.Day
import app.somacard.core.Moment
import app.somacard.core.PlannedReminder
import app.somacard.core.ReminderText
import org.junit.Assert.assertEquals
import org.junit.Test
import java.time.Instant
import java.time.ZoneId

/** The core's rule for clocks that are changed, with the zone data of the phone. */
class InstantsTest {
    private val amsterdam = ZoneId.of("Europe/Amsterdam")

    private fun planned(day: Day, hour: Int, zone: String? = null) = PlannedReminder(
        "id", "slot", Civil(day, hour.toUByte(), 30u, 0u), zone, Moment(7, 0), "", "", ReminderText.Private, null, null,
        null, null, true,
    )

    @Test
    fun aTimeThatDoesNotExistMovesForwardByAsMuchAsTheClock() {
        val night = planned(Day(2027, 3u, 28u), 2)
        assertEquals(Instant.parse("2027-03-28T01:30:00Z"), night.instant(amsterdam))
    }

    @Test
    fun ofATimeThatHappensTwiceTheFirstIsMeant() {
        val night = planned(Day(2026, 10u, 25u), 2)
        assertEquals(Instant.parse("2026-10-25T00:30:00Z"), night.instant(amsterdam))
    }

    @Test
    fun anAnchoredOneStaysOnItsOwnClock() {
        val evening = planned(Day(2026, 11u, 25u), 21, "America/New_York")
        assertEquals(Instant.parse("2026-11-26T02:30:00Z"), evening.instant(amsterdam))
    }

    @Test
    fun inAZoneThatThePhoneDoesNotKnowTheCoresOwnInstantHolds() {
        assertEquals(Instant.ofEpochMilli(7), planned(Day(2026, 11u, 25u), 21, "Nowhere/Else").instant(amsterdam))
    }
}
