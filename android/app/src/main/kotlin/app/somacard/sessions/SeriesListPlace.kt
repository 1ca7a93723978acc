// All series: those that go on, then those that were ended.

package app.somacard.sessions

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.SeriesRow
import app.somacard.core.SessionsScreen
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Shown
import app.somacard.parts.SideButton

data object SeriesListPlace : Place {
    override val title = R.string.sessions_series

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { SeriesModel(this) }
        Shown(model.screen) { screen ->
            val (ended, going) = screen.series.partition { it.ended != null }
            Page {
                if (screen.series.isEmpty()) Quiet(stringResource(R.string.sessions_no_series))
                going.forEach { SeriesGoRow(it, here) }
                SideButton(stringResource(R.string.sessions_add)) { here.go(SeriesFormPlace()) }
                if (ended.isNotEmpty()) Heading(stringResource(R.string.sessions_ended))
                ended.forEach { SeriesGoRow(it, here) }
            }
        }
    }
}

/** The sessions' screen, for a place that shows what they belong to. */
class SeriesModel(here: Here) {
    val screen = here.screen(Area.SESSIONS, revision = SessionsScreen::revision) { sessions(it) }
}

@Composable
private fun SeriesGoRow(series: SeriesRow, here: Here) {
    GoRow(series.title, series.inShort()) { here.go(SeriesPlace(series.id)) }
}

/** The hours that hold, with whom, and whether it rests. */
private fun SeriesRow.inShort(): String {
    val hours = (hours.find { it.current } ?: hours.last()).text.begun()
    val rest = if (rests) pauses.lastOrNull()?.text else null
    return listOfNotNull(hours, practitionerName, ended?.let { endedText } ?: rest).joinToString("\n") { it.begun() }
}
