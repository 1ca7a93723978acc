// Four weeks side by side: the view in which patterns are seen. Each line of the card has a row for each week, and each row
// is a sentence to a screen reader.

package app.somacard.week

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.Day
import app.somacard.core.FourWeeks
import app.somacard.core.toDay
import app.somacard.core.toLocalDate
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Shown

/** The four weeks that end with the one of [day]; of today where none is named. */
data class FourWeeksPlace(val day: Day? = null) : Place {
    override val title = R.string.week_four

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { FourWeeksModel(this, day) }
        Shown(model.weeks) { FourWeeksPage(it, model) }
    }
}

class FourWeeksModel(here: Here, day: Day?) {
    private var shown by mutableStateOf(day)
    val weeks = here.screen(Area.CARD, Area.SETTINGS, revision = FourWeeks::revision) {
        fourWeeks(it, shown)
    }

    fun turn(count: Int, from: FourWeeks) {
        val day = from.weeks.last().days.first().day.toLocalDate().plusWeeks(count.toLong()).toDay()
        shown = day
        weeks.turnTo { now -> fourWeeks(now, day) }
    }
}
