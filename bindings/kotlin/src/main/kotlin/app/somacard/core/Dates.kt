// Dates and times of the core as those of java.time, and back. The core's own are plain numbers, checked when they
// reach it: years from 1900 to 2199 and offsets up to 18 hours; anything else is answered with
// `SomacardException.Invalid`.

package app.somacard.core

import java.time.Clock
import java.time.Instant
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.OffsetDateTime
import java.time.ZoneId
import java.time.ZoneOffset
import java.time.ZonedDateTime

/** The day as a date. */
fun Day.toLocalDate(): LocalDate = LocalDate.of(year, month.toInt(), day.toInt())

/** The date as a day of the diary. */
fun LocalDate.toDay(): Day = Day(year, monthValue.toUByte(), dayOfMonth.toUByte())

/** What the wall clock says, as a date and time. */
fun Civil.toLocalDateTime(): LocalDateTime = day.toLocalDate().atTime(hour.toInt(), minute.toInt(), second.toInt())

/** The date and time as the core takes it: to the second, what is below is cut off. */
fun LocalDateTime.toCivil(): Civil = Civil(toLocalDate().toDay(), hour.toUByte(), minute.toUByte(), second.toUByte())

/** The instant alone, without what the wall clock said. */
fun Moment.toInstant(): Instant = Instant.ofEpochMilli(instant)

/** The instant with what the person's wall clock said. */
fun Moment.toOffsetDateTime(): OffsetDateTime =
    toInstant().atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes * SECONDS_A_MINUTE))

/** The moment, to the millisecond. Offsets have no seconds since the 1970s; those before are cut to the minute. */
fun OffsetDateTime.toMoment(): Moment = Moment(toInstant().toEpochMilli(), offset.totalSeconds / SECONDS_A_MINUTE)

/** The moment, to the millisecond. The zone's name is not part of it. */
fun ZonedDateTime.toMoment(): Moment = toOffsetDateTime().toMoment()

/** The moment for a person who was in [zone] then. */
fun Instant.toMoment(zone: ZoneId): Moment = atZone(zone).toMoment()

/**
 * Now, on the phone's clock and in its zone, or on a [clock] of your own: a test fixes the time with it.
 *
 * Ask for it at each call, never keep one: the person may have travelled.
 */
fun Moment.Companion.now(clock: Clock = Clock.systemDefaultZone()): Moment = clock.instant().toMoment(clock.zone)

private const val SECONDS_A_MINUTE = 60
