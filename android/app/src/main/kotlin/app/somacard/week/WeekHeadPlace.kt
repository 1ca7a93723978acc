// The head of a week's card, to be filled in: only what became different is saved, and what was there can be taken back.

package app.somacard.week

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateMapOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.Day
import app.somacard.core.FilledIn
import app.somacard.core.WeekHeader
import app.somacard.core.WeekHeaderEdit
import app.somacard.core.WeekSaved
import app.somacard.core.WeekScreen
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Shown
import app.somacard.sessions.RatingsDraft
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
    private var typed: WeekHeadDraft? = null

    fun draft(week: WeekScreen): WeekHeadDraft = typed ?: WeekHeadDraft(week.header).also { typed = it }

    fun save(draft: WeekHeadDraft) {
        val edit = draft.edit()
        week.act({ now -> editWeek(now, day, edit) }) { saved: WeekSaved ->
            here.handBack(saved)
            here.say(R.string.saved)
            here.leadOn(saved.offer)
            null
        }
    }
}

/** Begun from the head as it [was]. */
class WeekHeadDraft(private val was: WeekHeader) {
    var startedOn by mutableStateOf(was.startedOn)
    var filledIn by mutableStateOf(was.filledIn)
        private set
    var filledInSession by mutableStateOf(was.filledInSession)
        private set

    /** By the core's names. */
    val before = RatingsDraft(was.before.associate { it.name to it.number })
    val after = RatingsDraft(was.after.associate { it.name to it.number })

    /** Which blocks are open. */
    val open = mutableStateMapOf<Int, Boolean>()

    fun isTouched(): Boolean = edit() != WeekHeaderEdit()

    /** A second press takes it back. */
    fun answer(filledIn: FilledIn) {
        this.filledIn = filledIn.takeIf { it != this.filledIn }
    }

    /** Unticked, nothing is said of it, unless a no was. */
    fun tickInSession(so: Boolean) {
        filledInSession = if (so) true else false.takeIf { was.filledInSession == false }
    }

    /** What is new or different, or taken back. */
    fun edit() = WeekHeaderEdit(
        startedOn = startedOn.takeIf { it != was.startedOn },
        clearStartedOn = startedOn == null && was.startedOn != null,
        filledIn = filledIn.takeIf { it != was.filledIn },
        clearFilledIn = filledIn == null && was.filledIn != null,
        filledInSession = filledInSession.takeIf { it != was.filledInSession },
        clearFilledInSession = filledInSession == null && was.filledInSession != null,
        before = before.ratings(),
        after = after.ratings(),
    )
}
