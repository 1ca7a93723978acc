// The head of a week's card, to be filled in: only what was touched is saved.

package app.somacard.week

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateMapOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.ComingRating
import app.somacard.core.Day
import app.somacard.core.FilledIn
import app.somacard.core.WeekHeaderEdit
import app.somacard.core.WeekSaved
import app.somacard.core.WeekScreen
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Shown
import app.somacard.today.leadOn

/** Of the week that [day] is in. */
data class WeekHeadPlace(val day: Day) : Place {
    override val title = R.string.week_head

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { WeekHeadModel(this, day) }
        Shown(model.week) { WeekHeadPage(it, model, here) }
    }
}

class WeekHeadModel(private val here: Here, private val day: Day) {
    val week = here.screen(Area.CARD, Area.SETTINGS, revision = WeekScreen::revision) { week(it, day) }
    val draft = WeekHeadDraft()

    fun save() {
        val edit = draft.edit()
        week.act({ now -> editWeek(now, day, edit) }) { saved: WeekSaved ->
            here.handBack(saved)
            here.say(R.string.saved)
            here.leadOn(saved.offer)
            null
        }
    }
}

class WeekHeadDraft {
    var startedOn by mutableStateOf<Day?>(null)
    var filledIn by mutableStateOf<FilledIn?>(null)
    var filledInSession by mutableStateOf<Boolean?>(null)

    /** By the core's names. */
    val before = mutableStateMapOf<String, Int>()
    val after = mutableStateMapOf<String, Int>()

    /** Which blocks are open. */
    val open = mutableStateMapOf<Int, Boolean>()

    fun isTouched(): Boolean =
        startedOn != null || filledIn != null || filledInSession != null || before.isNotEmpty() || after.isNotEmpty()

    fun edit() = WeekHeaderEdit(
        startedOn = startedOn,
        filledIn = filledIn,
        filledInSession = filledInSession,
        before = before.map { (name, number) -> ComingRating(name, number) },
        after = after.map { (name, number) -> ComingRating(name, number) },
    )
}
