// Hours without reminders.

package app.somacard.reminders

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.QuietHours
import app.somacard.core.RemindersScreen
import app.somacard.core.TimeOfDay
import app.somacard.parts.Heading
import app.somacard.parts.SwitchRow
import app.somacard.parts.TimeField
import app.somacard.parts.wrongAt
import java.time.LocalTime

/** What is offered first: a night. */
private val NIGHT = QuietHours(TimeOfDay(22u), TimeOfDay(7u))

@Composable
internal fun QuietHoursRows(screen: RemindersScreen, model: RemindersModel) {
    val hours = screen.quiet
    Heading(stringResource(R.string.reminders_quiet))
    SwitchRow(stringResource(R.string.reminders_quiet_on), hours != null, screen.quietText) {
        model.setQuiet(if (it) NIGHT else null)
    }
    if (hours == null) return
    TimeField(stringResource(R.string.reminders_quiet_from), hours.from.toLocalTime()) {
        model.setQuiet(hours.copy(from = it.toTimeOfDay()))
    }
    TimeField(stringResource(R.string.reminders_quiet_to), hours.to.toLocalTime()) {
        model.setQuiet(hours.copy(to = it.toTimeOfDay()))
    }
    model.reminders.refused.wrongAt("quiet-hours")?.let { Text(it, color = MaterialTheme.colorScheme.error) }
}

private fun TimeOfDay.toLocalTime(): LocalTime = LocalTime.of(hour.toInt(), minute.toInt())

private fun LocalTime.toTimeOfDay() = TimeOfDay(hour.toUByte(), minute.toUByte())
