// Every time the health questions were answered, for the person to look back at. What was said then is opened one by one.

package app.somacard.sessions

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.ScreenedRow
import app.somacard.core.ScreeningHistory
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Shown
import app.somacard.parts.Words
import app.somacard.parts.short

data object ScreeningHistoryPlace : Place {
    override val title = R.string.sessions_screening_history

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { ScreeningHistoryModel(this) }
        Shown(model.screen) { history ->
            Page {
                if (history.screenings.isEmpty()) Quiet(stringResource(R.string.sessions_no_screenings))
                history.screenings.forEach { Once(it, model.folds) }
            }
        }
    }
}

class ScreeningHistoryModel(here: Here) {
    val folds = Folds()
    val screen = here.screen(Area.SESSIONS, revision = ScreeningHistory::revision) { screeningHistory() }
}

@Composable
private fun Once(screened: ScreenedRow, folds: Folds) {
    val count = stringResource(R.string.sessions_answered, screened.answers.size)
    Fold(folds, screened.id, screened.forDay.short(), screened.changed ?: count) {
        screened.answers.forEach { said ->
            Quiet(said.text)
            Words(listOfNotNull(said.label.begun(), said.places.joinToString(", ").ifEmpty { null }).joinToString(": "))
        }
    }
}
