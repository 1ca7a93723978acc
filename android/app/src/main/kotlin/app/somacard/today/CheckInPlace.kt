// A check-in: how it is now, or how it was on a day before. What was typed stays while the form is open, whatever the core
// refuses; saved is saved before anything is offered.

package app.somacard.today

import androidx.compose.runtime.Composable
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.CheckInForm
import app.somacard.core.CheckInSaved
import app.somacard.core.Day
import app.somacard.core.Today
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Shown

/** A new one for [day], or for the person's current one; or the correction of the one whose id is [editing]. */
data class CheckInPlace(val day: Day? = null, val editing: String? = null) : Place {
    override val title = if (editing == null) R.string.check_in else R.string.today_check_in_edit

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { CheckInModel(this, this@CheckInPlace) }
        val fields = model.form.shown?.let { model.draft(it).fields(it) }.orEmpty()
        Shown(model.form, fields) { CheckInPage(it, model, here) }
    }
}

class CheckInModel(private val here: Here, private val place: CheckInPlace) {
    val form = here.screen(Area.CARD, Area.SETTINGS, revision = CheckInForm::revision) {
        checkInForm(it, place.day, place.editing)
    }
    private var typed: CheckInDraft? = null

    fun draft(form: CheckInForm): CheckInDraft = typed ?: CheckInDraft(form.editing).also { typed = it }

    fun save(form: CheckInForm) {
        val said = draft(form).checkIn(form)
        this.form.act({ now ->
            when (val id = place.editing) {
                null -> saveCheckIn(now, said)
                else -> editCheckIn(now, id, said)
            }
        }) { saved ->
            leave(saved)
            null
        }
    }

    /** What was deleted leaves history and nothing else: today is handed back as it is now. */
    fun delete(id: String) = form.act({ now -> deleteCheckIn(now, id) }) { today: Today ->
        here.handBack(Changed(today))
        here.say(R.string.today_check_in_deleted)
        here.back()
        null
    }

    private fun leave(saved: CheckInSaved) {
        here.handBack(Changed(saved.today, saved.offer))
        here.say(R.string.saved)
        here.leadOn(saved.offer)
    }
}
