// Hours being typed: the first session, how often, how long, on which clock.

package app.somacard.sessions

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.text.input.KeyboardType
import app.somacard.R
import app.somacard.core.Day
import app.somacard.core.HoursRow
import app.somacard.core.NewHours
import app.somacard.core.Repeats
import app.somacard.core.SomacardException
import app.somacard.core.toCivil
import app.somacard.core.toLocalDate
import app.somacard.core.toLocalDateTime
import app.somacard.parts.ChoiceRow
import app.somacard.parts.DayField
import app.somacard.parts.Field
import app.somacard.parts.Heading
import app.somacard.parts.TimeField
import app.somacard.parts.wrongAt
import java.time.LocalTime

/** The fields of hours that show their own refusals. */
val HOURS_FIELDS = setOf("minutes", "zone")

/** Begun from the hours [of] a series and its next [day], or from nothing but today and the phone's [zone]. */
class HoursDraft(of: HoursRow?, day: Day, zone: String) {
    /** As a calendar file said it: it can be kept, not typed. */
    val byRule = of?.repeats as? Repeats.ByRule

    var day by mutableStateOf(day)
    var time by mutableStateOf(of?.start?.toLocalDateTime()?.toLocalTime() ?: LocalTime.of(10, 0))
    var repeats by mutableStateOf(of?.repeats ?: Repeats.Weekly)
    var minutes by mutableStateOf((of?.minutes ?: 60u).toString())
    var zone by mutableStateOf(of?.zone ?: zone)

    private val begun = hours()

    /** Something is different from what it began with. */
    val isChanged get() = hours() != begun

    /** Hours to save; nothing without a length. */
    fun hours(): NewHours? {
        val start = day.toLocalDate().atTime(time).toCivil()
        return minutes.toUIntOrNull()?.let { NewHours(start, zone.trim(), repeats, it) }
    }
}

@Composable
fun HoursFields(draft: HoursDraft, refused: SomacardException?) {
    DayField(stringResource(R.string.sessions_first_day), draft.day) { draft.day = it }
    TimeField(stringResource(R.string.sessions_time), draft.time) { draft.time = it }
    Heading(stringResource(R.string.sessions_repeats))
    Column(Modifier.selectableGroup()) {
        REPEATS.forEach { (repeats, words) ->
            ChoiceRow(stringResource(words), draft.repeats == repeats) { draft.repeats = repeats }
        }
        draft.byRule?.let { rule ->
            ChoiceRow(stringResource(R.string.sessions_repeats_by_rule), draft.repeats == rule) { draft.repeats = rule }
        }
    }
    Field(
        stringResource(R.string.sessions_minutes),
        draft.minutes,
        wrong = refused.wrongAt("minutes"),
        keyboard = KeyboardType.Number,
    ) { draft.minutes = it }
    Field(
        stringResource(R.string.sessions_zone),
        draft.zone,
        wrong = refused.wrongAt("zone"),
        more = stringResource(R.string.sessions_zone_more),
    ) { draft.zone = it }
}

private val REPEATS = listOf(
    Repeats.Weekly to R.string.sessions_repeats_weekly,
    Repeats.TwoWeeks to R.string.sessions_repeats_two_weeks,
    Repeats.Monthly to R.string.sessions_repeats_monthly,
    Repeats.Daily to R.string.sessions_repeats_daily,
    Repeats.Once to R.string.sessions_repeats_once,
)
