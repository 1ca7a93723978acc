// The week's card as a grid, and the way to the weeks before and after.

package app.somacard.week

import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.Day
import app.somacard.core.WeekSaved
import app.somacard.core.WeekScreen
import app.somacard.core.toDay
import app.somacard.core.toLocalDate
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Shown
import app.somacard.today.Offered

data object WeekPlace : Place {
    override val title = R.string.week

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { WeekModel(this) }
        DisposableEffect(Unit) {
            here.handed<WeekSaved>()?.let(model::take)
            onDispose { }
        }
        Shown(model.week) { WeekPage(it, model, here) }
    }
}

class WeekModel(here: Here) {
    /** A day of the week that is shown; none of the person's own choosing means this week. */
    private var shown by mutableStateOf<Day?>(null)
    val week = here.screen(Area.CARD, Area.SETTINGS, revision = WeekScreen::revision) { week(it, shown) }
    val offered = Offered(here)

    fun turn(weeks: Int, from: WeekScreen) {
        val day = from.days.first().day.toLocalDate().plusWeeks(weeks.toLong()).toDay()
        shown = day
        week.turnTo { now -> week(now, day) }
    }

    fun take(saved: WeekSaved) {
        week.take(saved.week)
        offered.take(saved.offer)
    }
}
