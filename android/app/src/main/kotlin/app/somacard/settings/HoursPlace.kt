// When a new day and a new week begin.

package app.somacard.settings

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalConfiguration
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.ChoiceRow
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Shown
import app.somacard.parts.written
import java.time.DayOfWeek
import java.time.LocalTime
import java.time.format.TextStyle

data object HoursPlace : Place {
    override val title = R.string.settings_hours

    @Composable
    override fun Content(here: Here) {
        val screen = here.keep { SettingsModel(this) }.settings
        Shown(screen) { settings ->
            Page {
                Heading(stringResource(R.string.settings_week_start))
                Choices(WEEKDAYS, settings.weekStart, {
                    it.asWeekday()
                }) { day -> screen.act { setWeekStart(it, day) } }
                Heading(stringResource(R.string.settings_day_start))
                Quiet(stringResource(R.string.settings_day_start_why))
                Choices(HOURS, settings.dayStart, { it.asHour() }) { hour -> screen.act { setDayStart(it, hour) } }
            }
        }
    }
}

@Composable
private fun Choices(all: List<UByte>, now: UByte, words: @Composable (UByte) -> String, onChoose: (UByte) -> Unit) =
    Column(Modifier.selectableGroup()) {
        all.forEach { one -> ChoiceRow(words(one), one == now) { onChoose(one) } }
    }

/** A full hour, as the phone's language writes it. */
@Composable
internal fun UByte.asHour(): String = LocalTime.of(toInt(), 0).written()

/** A weekday's name, 1 Monday to 7 Sunday. */
@Composable
internal fun UByte.asWeekday(): String =
    DayOfWeek.of(toInt()).getDisplayName(TextStyle.FULL_STANDALONE, LocalConfiguration.current.locales[0])

private val HOURS = (0..12).map { it.toUByte() }
private val WEEKDAYS = (1..7).map { it.toUByte() }
