// After a boundary was not respected, or of which the person is not sure: what they may do, quietly, in the core's order.
// Nothing here is done by itself, and nothing is sent.

package app.somacard.sessions

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.Day
import app.somacard.core.Named
import app.somacard.core.NewVisit
import app.somacard.core.ShownDays
import app.somacard.core.VisitRow
import app.somacard.core.VisitsScreen
import app.somacard.navigation.AskBeforeLeaving
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Field
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Shown
import app.somacard.parts.SideButton
import app.somacard.parts.SmallButton
import app.somacard.parts.Words
import app.somacard.safety.HelplinesPlace

data class BoundaryPlace(val forDay: Day, val visit: String) : Place {
    override val title = R.string.sessions_next_steps

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { BoundaryModel(this, forDay, visit) }
        Shown(model.screen) { screen ->
            val noted = screen.visits.find { it.id == visit }
            val choice = screen.questions.boundary.find { it.answer == noted?.boundary }
            val draft = model.draft(noted)
            AskBeforeLeaving(draft.changed() != null, here)
            Page {
                Heading(screen.questions.boundaryQuestion)
                choice?.let { Words(it.label.begun()) }
                Quiet(screen.questions.nextStepsTitle)
                choice?.nextSteps?.forEach { Step(it, noted?.series, model, draft, here) }
                SmallButton(stringResource(R.string.sessions_nothing_now)) { here.back() }
            }
        }
    }
}

class BoundaryModel(private val here: Here, forDay: Day, private val visit: String) {
    private val day = ShownDays(forDay, forDay)
    private var typed: NoteDraft? = null

    val screen = here.screen(Area.SESSIONS, revision = VisitsScreen::revision) { visits(it, day) }

    fun draft(noted: VisitRow?): NoteDraft =
        typed ?: NoteDraft(noted?.boundaryNotes.orEmpty().together()).also { typed = it }

    fun save(draft: NoteDraft) {
        val note = draft.changed() ?: return
        screen.act({ editVisit(it, visit, NewVisit(boundaryNote = note), day) }) { saved ->
            draft.saved()
            here.say(R.string.saved)
            saved.visits
        }
    }
}

/** A private note being typed. */
class NoteDraft(before: String) {
    private var kept by mutableStateOf(before)
    var text by mutableStateOf(before)

    fun changed(): String? = changed(text, kept)

    fun saved() {
        kept = text
    }
}

@Composable
private fun Step(step: Named, series: String?, model: BoundaryModel, draft: NoteDraft, here: Here) {
    when (step.id) {
        "note" -> {
            Heading(step.label)
            Field(stringResource(R.string.sessions_private_note), draft.text, lines = 4) { draft.text = it }
            SideButton(stringResource(R.string.sessions_save_note), draft.changed() != null && !model.screen.busy) {
                model.save(draft)
            }
        }

        "dbt-therapist" -> GoRow(step.label, stringResource(R.string.sessions_step_people)) { here.go(PeoplePlace) }

        "end-series" -> series?.let { GoRow(step.label) { here.go(RestPlace(it)) } }

        "complaint" -> GoRow(step.label) { here.go(ComplaintPlace) }

        "assault-line" -> GoRow(step.label) { here.go(HelplinesPlace) }

        else -> Quiet(step.label)
    }
}
