// The visits of the last year, the newest first, and noting one outside any series.

package app.somacard.sessions

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.VisitOf
import app.somacard.core.VisitRow
import app.somacard.core.VisitsScreen
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Shown
import app.somacard.parts.SideButton
import app.somacard.parts.short

data object VisitsPlace : Place {
    override val title = R.string.sessions_visits

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { VisitsModel(this) }
        Shown(model.screen) { screen ->
            Page {
                Quiet(stringResource(R.string.sessions_visits_private))
                SideButton(stringResource(R.string.sessions_one_off)) { here.go(OneOffPlace) }
                Heading(stringResource(R.string.sessions_visits_year))
                if (screen.visits.isEmpty()) Quiet(stringResource(R.string.sessions_no_visits))
                screen.visits.reversed().forEach { VisitGoRow(it, here) }
            }
        }
    }
}

class VisitsModel(here: Here) {
    val screen = here.screen(Area.SESSIONS, revision = VisitsScreen::revision) { visits(it) }
}

@Composable
private fun VisitGoRow(visit: VisitRow, here: Here) {
    val homework = visit.homework.together().ifEmpty { null }
    val more = listOfNotNull(visit.forDay.short(), homework).joinToString("\n")
    GoRow(visit.title, more) { here.go(NotedVisitPlace(visit.forDay, visit.id)) }
}

/** Which kind of session it was, of a visit outside any series. */
data object OneOffPlace : Place {
    override val title = R.string.sessions_one_off

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { SeriesModel(this) }
        Shown(model.screen) { screen ->
            Page {
                Quiet(stringResource(R.string.sessions_one_off_more))
                screen.kinds.forEach { kind ->
                    GoRow(kind.label) { here.instead(VisitPlace(VisitOf.OneOff(kind.kind))) }
                }
            }
        }
    }
}
