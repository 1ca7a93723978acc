// One day, today or any before: its values and where they come from, its check-ins, and what is typed on the card itself.

package app.somacard.today

import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.Day
import app.somacard.core.DayAnswered
import app.somacard.core.DayScreen
import app.somacard.core.Show
import app.somacard.core.Today
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Shown
import app.somacard.safety.SafetyPlace

data class DayPlace(val day: Day) : Place {
    override val title = R.string.today_day

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { DayModel(this, day) }
        DisposableEffect(Unit) {
            here.handed<DayAnswered>()?.let(model::take)
            here.handed<Changed>()?.let(model::take)
            onDispose { }
        }
        val fields = model.day.shown?.let { model.draft.fields(it) }.orEmpty()
        Shown(model.day, fields) { DayPage(it, model, here) }
    }
}

class DayModel(private val here: Here, private val of: Day) {
    val day = here.screen(Area.CARD, Area.SETTINGS, revision = DayScreen::revision) { day(it, of) }
    val draft = DayDraft()
    val offered = Offered(here)

    fun take(changed: Changed) {
        if (changed.today.day.day == of) day.take(changed.today.day)
        changed.offer?.let(offered::take)
    }

    fun take(answered: DayAnswered) {
        day.take(answered.day)
        offered.take(answered.offer)
    }

    fun save() {
        val typed = draft.newDay(of)
        day.act({ now -> answerDay(now, typed) }) { answered ->
            draft.clear()
            offered.take(answered.offer)
            here.say(R.string.saved)
            if (answered.offer.show == Show.PLAN) here.go(SafetyPlace(answered.offer.injuryFirst))
            answered.day
        }
    }

    fun delete(id: String) = day.act({ now -> deleteCheckIn(now, id) }) { today: Today ->
        here.say(R.string.today_check_in_deleted)
        // Of another day the core gives today alone: it is read anew then.
        today.day.takeIf { it.day == of }
    }
}
