// With whom and where sessions are.

package app.somacard.sessions

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Shown
import app.somacard.parts.SideButton

data object PeoplePlace : Place {
    override val title = R.string.sessions_people

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { SeriesModel(this) }
        Shown(model.screen) { screen ->
            Page {
                Heading(stringResource(R.string.sessions_with_whom))
                if (screen.practitioners.isEmpty()) Quiet(stringResource(R.string.sessions_nobody))
                screen.practitioners.forEach { who ->
                    val more = listOfNotNull(who.label.begun(), who.phone).joinToString("\n")
                    GoRow(who.name, more) { here.go(PractitionerPlace(who.id)) }
                }
                SideButton(stringResource(R.string.sessions_add_practitioner)) { here.go(PractitionerPlace()) }
                Heading(stringResource(R.string.sessions_where))
                if (screen.places.isEmpty()) Quiet(stringResource(R.string.sessions_nowhere))
                screen.places.forEach { where ->
                    GoRow(where.name, where.address) { here.go(WherePlace(where.id)) }
                }
                SideButton(stringResource(R.string.sessions_add_place)) { here.go(WherePlace()) }
            }
        }
    }
}
