// The page for the massage practitioner: what would be on it, to look at before it is handed over. Private reasons never are.

package app.somacard.sessions

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.Named
import app.somacard.core.SharedTouchSheet
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.MainButton
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Shown
import app.somacard.parts.TickRow
import app.somacard.parts.Words

data object TouchSheetPlace : Place {
    override val title = R.string.sessions_touch_sheet

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { TouchSheetModel(this) }
        Shown(model.screen) { sheet ->
            Page {
                Quiet(stringResource(R.string.sessions_sheet_more))
                Words(stringResource(R.string.sessions_sheet_plan))
                Heading(stringResource(R.string.sessions_sheet_terms))
                if (sheet.onIt.isEmpty() && sheet.notOnIt.isEmpty()) Quiet(stringResource(R.string.sessions_no_terms))
                sheet.onIt.forEach { term -> OnIt(term, model) }
                sheet.notOnIt.forEach { term -> TickRow(term.label, ticked = false) { model.turn(term.id) } }
                GoRow(stringResource(R.string.sessions_change_terms)) { here.go(TermsPlace) }
                Heading(stringResource(R.string.sessions_sheet_left_out))
                Words(sheet.leftOut.begun())
                MainButton(stringResource(R.string.sessions_sheet_page)) { here.go(TouchPagePlace(model.chosen)) }
            }
        }
    }
}

/** What was chosen can be taken off again; what is on it without being chosen, always is. */
@Composable
private fun OnIt(term: Named, model: TouchSheetModel) {
    if (term.id in model.chosen) {
        TickRow(term.label, ticked = true) { model.turn(term.id) }
    } else {
        Words(stringResource(R.string.sessions_sheet_always, term.label))
    }
}

class TouchSheetModel(here: Here) {
    var chosen = emptyList<String>()
        private set

    val screen = here.screen(Area.SESSIONS, revision = SharedTouchSheet::revision) { touchSheet(it, chosen) }

    fun turn(term: String) {
        chosen = if (term in chosen) chosen - term else chosen + term
        screen.turnTo { touchSheet(it, chosen) }
    }
}
