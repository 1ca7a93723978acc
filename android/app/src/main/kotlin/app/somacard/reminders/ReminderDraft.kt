// A reminder as it is being written: what the form shows, and what of it goes to the core.

package app.somacard.reminders

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.somacard.core.Day
import app.somacard.core.NewReminder
import app.somacard.core.ReminderAboutChoice
import app.somacard.core.ReminderRow
import app.somacard.core.ReminderText
import app.somacard.core.ReminderTextKind
import app.somacard.core.ReminderTimes
import app.somacard.core.Repeats
import app.somacard.core.toCivil
import app.somacard.core.toDay
import app.somacard.core.toLocalDate
import app.somacard.core.toLocalDateTime
import java.time.LocalDateTime
import java.time.LocalTime
import kotlin.math.abs

class ReminderDraft(val row: ReminderRow?, now: LocalDateTime, here: String) {
    private val sessions = row?.times as? ReminderTimes.WithSessions
    private val start = when (val times = row?.times) {
        is ReminderTimes.Floating -> times.start.toLocalDateTime()
        is ReminderTimes.Anchored -> times.start.toLocalDateTime()
        else -> now.toLocalDate().atTime(EVENING)
    }

    var about by mutableStateOf<ReminderAboutChoice?>(null)

    var time: LocalTime by mutableStateOf(start.toLocalTime())
    var firstDay: Day by mutableStateOf(start.toLocalDate().toDay())
    var repeats by mutableStateOf(
        when (val times = row?.times) {
            is ReminderTimes.Floating -> times.repeats
            is ReminderTimes.Anchored -> times.repeats
            else -> Repeats.Daily
        },
    )

    /** A rule of its own, such as a calendar file has, stays what it is unless another one is chosen. */
    val ownRule: Repeats? = repeats as? Repeats.ByRule

    /** The zone that [anchored] means: its own, else the phone's. */
    val zone: String = (row?.times as? ReminderTimes.Anchored)?.zone ?: here
    var anchored by mutableStateOf(row?.times is ReminderTimes.Anchored)

    var series by mutableStateOf(sessions?.series)
    var before by mutableStateOf(sessions == null || sessions.minutes < 0)
    var minutes by mutableStateOf("${abs(sessions?.minutes ?: HOUR)}")

    var textKind by mutableStateOf(
        when (row?.text) {
            ReminderText.Plain -> ReminderTextKind.PLAIN
            is ReminderText.Own -> ReminderTextKind.OWN
            else -> ReminderTextKind.PRIVATE
        },
    )
    var ownWords by mutableStateOf((row?.text as? ReminderText.Own)?.text.orEmpty())

    /** The core's own where the person chose nothing: what rests on days away depends on what it is about. */
    var onlyIfNotDone by mutableStateOf(row?.onlyIfNotDone)
    var rests by mutableStateOf(row?.restsWhenAway)
    var label by mutableStateOf(row?.ownTitle.orEmpty())
    var on by mutableStateOf(row?.on ?: true)

    private val begun = toSave()
    val isTouched: Boolean get() = toSave() != begun

    /** It goes with sessions and has no times of its own. */
    val withSessions: Boolean get() = about?.withSessions ?: (sessions != null)

    fun toSave() = NewReminder(
        times = times(),
        onlyIfNotDone = onlyIfNotDone,
        restsWhenAway = rests,
        text = when (textKind) {
            ReminderTextKind.PRIVATE -> ReminderText.Private
            ReminderTextKind.PLAIN -> ReminderText.Plain
            ReminderTextKind.OWN -> ReminderText.Own(ownWords)
        },
        label = label,
        on = on,
    )

    private fun times(): ReminderTimes {
        // What is no number is refused by the core with the rest.
        val count = minutes.toIntOrNull() ?: Int.MAX_VALUE
        val first = firstDay.toLocalDate().atTime(time).toCivil()
        return when {
            withSessions -> ReminderTimes.WithSessions(series, if (before) -count else count)
            anchored -> ReminderTimes.Anchored(first, repeats, zone)
            else -> ReminderTimes.Floating(first, repeats)
        }
    }

    private companion object {
        val EVENING: LocalTime = LocalTime.of(21, 0)
        const val HOUR = 60
    }
}
