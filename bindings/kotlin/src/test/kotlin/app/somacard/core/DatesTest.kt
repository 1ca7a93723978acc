// Dates, times and ids there and back, and what the core says to those it can't take.

package app.somacard.core

import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.time.Clock
import java.time.Instant
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.OffsetDateTime
import java.time.ZoneId
import kotlin.test.assertEquals
import kotlin.test.assertNotNull
import kotlin.test.assertNull
import kotlin.test.assertTrue

class DatesTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `every day from 1900 to 2199 there and back`() {
        var date = LocalDate.of(1900, 1, 1)
        while (date.year < 2200) {
            assertEquals(date, date.toDay().toLocalDate())
            date = date.plusDays(1)
        }
        assertEquals(Day(2028, 2u, 29u), LocalDate.of(2028, 2, 29).toDay())
    }

    @Test
    fun `a wall clock's time to the second`() {
        val time = LocalDateTime.parse("2026-11-25T23:59:58.999")
        assertEquals(Civil(Day(2026, 11u, 25u), 23u, 59u, 58u), time.toCivil())
        assertEquals(LocalDateTime.parse("2026-11-25T23:59:58"), time.toCivil().toLocalDateTime())
    }

    @Test
    fun `a moment keeps the instant and what the wall clock said`() {
        for (text in listOf("2026-11-25T09:30:00.123+01:00", "1969-12-31T23:59:59-03:30", "2026-07-01T00:00+14:00")) {
            val time = OffsetDateTime.parse(text)
            assertEquals(time, time.toMoment().toOffsetDateTime())
            assertEquals(time.toInstant(), time.toMoment().toInstant())
        }
        // The same wall clock twice in the night the clocks go back.
        val zone = ZoneId.of("Europe/Amsterdam")
        val twice = listOf("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z").map { Instant.parse(it).toMoment(zone) }
        assertEquals(listOf(120, 60), twice.map { it.offsetMinutes })
        assertEquals(1, twice.map { it.toOffsetDateTime().toLocalDateTime() }.distinct().size)
    }

    @Test
    fun `now is the phone's clock, or a fixed one`() {
        val instant = Instant.parse("2026-11-25T08:30:00Z")
        assertEquals(MORNING, Moment.now(Clock.fixed(instant, ZoneId.of("Europe/Amsterdam"))))
        val (before, now, after) = List(3) { Moment.now() }
        assertTrue(now.instant in before.instant..after.instant)
        assertEquals(OffsetDateTime.now().offset.totalSeconds, now.offsetMinutes * 60)
    }

    @Test
    fun `what the core can't take it refuses by name`() {
        folder.newDiary(MemoryVault()).use { diary ->
            for (date in listOf(LocalDate.of(1899, 12, 31), LocalDate.of(2200, 1, 1), LocalDate.MIN, LocalDate.MAX)) {
                val error = assertThrows<SomacardException.Invalid> { diary.day(MORNING, date.toDay()) }
                assertTrue("1900" in error.allowed, error.allowed)
            }
            assertThrows<SomacardException.Invalid> { diary.day(MORNING, Day(2026, 2u, 30u)) }
            assertThrows<SomacardException.Invalid> { diary.day(MORNING, Day(2026, 0u, 255u)) }
            val late = Moment(Long.MAX_VALUE, 0)
            assertEquals("instant", assertThrows<SomacardException.Invalid> { diary.today(late) }.field)
            val far = MORNING.copy(offsetMinutes = 1081)
            assertEquals("offset_minutes", assertThrows<SomacardException.Invalid> { diary.today(far) }.field)
        }
    }

    @Test
    fun `ids that are UUIDs and ids that are names`() {
        assertNotNull("018f2b1e-7c00-7000-8000-000000000001".toUuidOrNull())
        for (name in listOf("sad", "", "1-1-1-1-1", "018f2b1e7c0070008000000000000001")) assertNull(name.toUuidOrNull())
    }
}
