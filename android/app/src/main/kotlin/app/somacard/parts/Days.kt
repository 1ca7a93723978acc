// Days and times in the phone's language, written as the core writes them in its sentences; and choosing them.

package app.somacard.parts

import androidx.compose.material3.DatePicker
import androidx.compose.material3.DatePickerDefaults
import androidx.compose.material3.DatePickerDialog
import androidx.compose.material3.ExperimentalMaterial3Api
import androidx.compose.material3.SelectableDates
import androidx.compose.material3.TimePicker
import androidx.compose.material3.TimePickerDialog
import androidx.compose.material3.rememberDatePickerState
import androidx.compose.material3.rememberTimePickerState
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.platform.LocalConfiguration
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Day
import app.somacard.core.toDay
import app.somacard.core.toLocalDate
import java.time.Instant
import java.time.LocalDate
import java.time.LocalTime
import java.time.ZoneOffset
import java.time.format.DateTimeFormatter
import java.util.Locale

@Composable
private fun locale(): Locale = LocalConfiguration.current.locales[0]

/** The day written out: Wednesday 25 November. In the order of the core's own sentences, which stand beside it. */
@Composable
fun Day.written(): String =
    toLocalDate().format(DateTimeFormatter.ofPattern(stringResource(R.string.day_written), locale()))

/** The day in short, with its year: Wed 25 Nov 2026. */
@Composable
fun Day.short(): String = toLocalDate().format(DateTimeFormatter.ofPattern("EEE d MMM yyyy", locale()))

/** A time of day, of 24 hours as in the core's sentences. */
fun LocalTime.written(): String = format(DateTimeFormatter.ofPattern("HH:mm"))

/** A day to choose, none after the [last]; none yet where [day] is none. */
@Composable
fun DayField(label: String, day: Day?, last: Day? = null, onChoose: (Day) -> Unit) {
    var choosing by remember { mutableStateOf(false) }
    GoRow(label, day?.short() ?: stringResource(R.string.not_chosen)) { choosing = true }
    if (choosing) DayDialog(day, last, { choosing = false }, onChoose)
}

@OptIn(ExperimentalMaterial3Api::class)
@Composable
private fun DayDialog(day: Day?, last: Day?, onClose: () -> Unit, onChoose: (Day) -> Unit) {
    val from = day?.toLocalDate()?.atStartOfDay()?.toInstant(ZoneOffset.UTC)?.toEpochMilli()
    val all = remember(last) { last?.let { UpTo(it.toLocalDate()) } ?: DatePickerDefaults.AllDates }
    val state = rememberDatePickerState(initialSelectedDateMillis = from, selectableDates = all)
    DatePickerDialog(
        onDismissRequest = onClose,
        confirmButton = {
            SmallButton(stringResource(R.string.choose), state.selectedDateMillis != null) {
                state.selectedDateMillis?.let { onChoose(it.toDay()) }
                onClose()
            }
        },
        dismissButton = { SmallButton(stringResource(R.string.cancel), onPress = onClose) },
    ) { DatePicker(state) }
}

/** The picker speaks of midnights in UTC. */
private fun Long.toDay(): Day = Instant.ofEpochMilli(this).atZone(ZoneOffset.UTC).toLocalDate().toDay()

/** What can be chosen where a day that is still to come says nothing. */
@OptIn(ExperimentalMaterial3Api::class)
private class UpTo(private val last: LocalDate) : SelectableDates {
    override fun isSelectableDate(utcTimeMillis: Long): Boolean = utcTimeMillis.toDay().toLocalDate() <= last

    override fun isSelectableYear(year: Int): Boolean = year <= last.year
}

/** A time of day to choose. */
@OptIn(ExperimentalMaterial3Api::class)
@Composable
fun TimeField(label: String, time: LocalTime, onChoose: (LocalTime) -> Unit) {
    var choosing by remember { mutableStateOf(false) }
    GoRow(label, time.written()) { choosing = true }
    if (!choosing) return
    val state = rememberTimePickerState(time.hour, time.minute, is24Hour = true)
    TimePickerDialog(
        onDismissRequest = { choosing = false },
        title = { Heading(label) },
        confirmButton = {
            SmallButton(stringResource(R.string.choose)) {
                onChoose(LocalTime.of(state.hour, state.minute))
                choosing = false
            }
        },
        dismissButton = { SmallButton(stringResource(R.string.cancel)) { choosing = false } },
    ) { TimePicker(state) }
}
