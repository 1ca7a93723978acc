// The form of a visit, what is typed in it, and where saving leads.

package app.somacard.sessions

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.Day
import app.somacard.core.DiaryInterface
import app.somacard.core.Moment
import app.somacard.core.Show
import app.somacard.core.VisitForm
import app.somacard.core.VisitSaved
import app.somacard.navigation.Here
import app.somacard.safety.SafetyPlace

class VisitModel(private val here: Here, private val id: String?, read: DiaryInterface.(Moment) -> VisitForm) {
    val screen = here.screen(Area.SESSIONS, revision = VisitForm::revision, read = read)
    val folds = Folds()
    var asks by mutableStateOf(false)
    private var typed: VisitDraft? = null

    fun draft(form: VisitForm): VisitDraft = typed ?: VisitDraft(form.editing).also { typed = it }

    fun save(form: VisitForm, draft: VisitDraft) {
        val visit = draft.visit()
        screen.act({ if (id == null) saveVisit(it, form.of(), visit) else editVisit(it, id, visit) }) { saved ->
            leave(saved, form.forDay)
            null
        }
    }

    fun delete() {
        asks = false
        val visit = id ?: return
        screen.act({ deleteVisit(it, visit) }) {
            here.say(R.string.sessions_visit_deleted)
            here.back()
            null
        }
    }

    /** Back; or on to what may be done next. The safety plan, where it is offered, comes before everything. */
    private fun leave(saved: VisitSaved, forDay: Day) {
        here.say(if (saved.offer.show == Show.QUIET_LINE) R.string.sessions_saved_plan else R.string.saved)
        if (saved.nextSteps.isEmpty()) here.back() else here.instead(BoundaryPlace(forDay, saved.id))
        if (saved.offer.show == Show.PLAN) here.go(SafetyPlace(saved.offer.injuryFirst))
    }
}
