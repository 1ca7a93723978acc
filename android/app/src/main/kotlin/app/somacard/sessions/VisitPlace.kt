// Around a session: before it, after it, the day after. Each part is opened when the person wants to fill it in, today or
// another day; what was filled in is seen from outside. All of it is private.

package app.somacard.sessions

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Day
import app.somacard.core.NewVisit
import app.somacard.core.VisitForm
import app.somacard.core.VisitOf
import app.somacard.navigation.AskBeforeLeaving
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Ask
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.SaveBar
import app.somacard.parts.Shown
import app.somacard.parts.SmallButton
import app.somacard.parts.written

/** Nothing is noted yet of what it is [of]. */
data class VisitPlace(val of: VisitOf) : Place {
    override val title = R.string.sessions_visit

    @Composable
    override fun Content(here: Here) = Visit(here.keep { VisitModel(this, null) { visitForm(it, of) } }, here)
}

/** A visit that was noted for a day, to add to it or to correct it. */
data class NotedVisitPlace(val forDay: Day, val id: String) : Place {
    override val title = R.string.sessions_visit

    @Composable
    override fun Content(here: Here) =
        Visit(here.keep { VisitModel(this, id) { notedVisitForm(it, forDay, id) } }, here)
}

@Composable
private fun Visit(model: VisitModel, here: Here) = Shown(model.screen) { form ->
    val draft = model.draft(form)
    val isTyped = draft.visit() != NewVisit()
    AskBeforeLeaving(isTyped, here)
    Page(bar = { SaveBar(enabled = isTyped && !model.screen.busy) { model.save(form, draft) } }) {
        Heading(form.title)
        Quiet(form.forDay.written())
        Before(model, form, draft, here)
        After(model, form, draft, here)
        NextDay(model, form, draft)
        MoreOfIt(model, form, here)
    }
    if (model.asks) AskToDelete(model)
}

/** What to do after a boundary was not respected, and taking the visit back. */
@Composable
private fun MoreOfIt(model: VisitModel, form: VisitForm, here: Here) {
    val noted = form.editing ?: return
    val steps = form.questions.boundary.find { it.answer == noted.boundary }?.nextSteps.orEmpty()
    if (steps.isNotEmpty()) {
        GoRow(stringResource(R.string.sessions_next_steps), form.questions.nextStepsTitle) {
            here.go(BoundaryPlace(noted.forDay, noted.id))
        }
    }
    SmallButton(stringResource(R.string.sessions_delete_visit), !model.screen.busy) { model.asks = true }
}

@Composable
private fun AskToDelete(model: VisitModel) = Ask(
    stringResource(R.string.sessions_delete_visit_ask),
    stringResource(R.string.sessions_delete_visit_more),
    stringResource(R.string.sessions_delete_visit),
    onNo = { model.asks = false },
    onYes = model::delete,
)

/** Which session this would be a visit of. */
fun VisitForm.of(): VisitOf = session?.let { VisitOf.Session(it.series, it.original) } ?: VisitOf.OneOff(kind)
