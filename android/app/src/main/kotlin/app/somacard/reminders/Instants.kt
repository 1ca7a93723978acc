// From the clock on the wall to the instant, with the phone's own zone data and the core's rule: a time that does not exist
// moves forward by as much as the clock does, of one that happens twice the first is meant.

package app.somacard.reminders

import app.somacard.core.PlannedReminder
import app.somacard.core.toInstant
import app.somacard.core.toLocalDateTime
import java.time.DateTimeException
import java.time.Instant
import java.time.ZoneId
import java.time.ZonedDateTime

/** When it comes on a phone that is in the zone [here]. */
fun PlannedReminder.instant(here: ZoneId): Instant = try {
    // Without a preferred offset this is that rule.
    ZonedDateTime.ofLocal(civil.toLocalDateTime(), zone?.let(ZoneId::of) ?: here, null).toInstant()
} catch (_: DateTimeException) {
    // A zone that the phone does not know.
    at.toInstant()
}

/** What the phone is told of it. */
fun PlannedReminder.alarm(here: ZoneId): Alarm = Alarm(
    id = id,
    at = instant(here).toEpochMilli(),
    text = text,
    kind = when {
        rule == null -> ReminderChannel.RUN_OUT
        series != null -> ReminderChannel.SESSIONS
        else -> ReminderChannel.REMINDERS
    },
    exact = exact,
)
