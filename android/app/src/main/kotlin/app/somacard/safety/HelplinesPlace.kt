// Whom to call, country by country: looking at a country's lines, and choosing the one whose lines stand in the plan. Nothing
// looks where the person is.

package app.somacard.safety

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.CountryLines
import app.somacard.core.CountryRow
import app.somacard.core.HelplinesScreen
import app.somacard.core.SafetyPlanEdit
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.GoRow
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.SaveBar
import app.somacard.parts.Shown

data object HelplinesPlace : Place {
    override val title = R.string.safety_countries

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { HelplinesModel(this) }
        Shown(model.countries) { screen ->
            CountryList(screen) { here.go(CountryLinesPlace(it.code, chosen = it.code == screen.chosen)) }
        }
    }
}

class HelplinesModel(here: Here) {
    val countries = here.screen(Area.SAFETY, revision = HelplinesScreen::revision) { helplines(it) }
}

/** The lines of a country; [chosen] when they stand in the plan. */
data class CountryLinesPlace(val code: String, val chosen: Boolean) : Place {
    override val title = R.string.safety_lines

    @Composable
    override fun Content(here: Here) {
        val lines = here.keep { CountryLinesModel(this, code) }.lines
        val words = if (chosen) R.string.safety_leave_country else R.string.safety_use_country
        Shown(lines, setOf("country")) { screen ->
            CountryPage(screen) {
                SaveBar(stringResource(words), !lines.busy) {
                    lines.act({ editSafetyPlan(it, SafetyPlanEdit(country = if (chosen) "" else code)) }) {
                        here.say(R.string.saved)
                        here.back()
                        null
                    }
                }
            }
        }
    }
}

class CountryLinesModel(here: Here, code: String) {
    val lines = here.screen(Area.SAFETY, revision = CountryLines::revision) { countryLines(it, code) }
}

/** The countries that lines are known for. */
@Composable
fun CountryList(screen: HelplinesScreen, onLook: (CountryRow) -> Unit) = Page {
    Quiet(stringResource(R.string.safety_countries_about))
    screen.countries.forEach { country ->
        val chosen = stringResource(R.string.safety_country_chosen).takeIf { country.code == screen.chosen }
        val numbers = country.emergency.joinToString { it.shown }
        GoRow(country.name, listOfNotNull(chosen, numbers).joinToString(" · ")) { onLook(country) }
    }
}

/** The lines of one country. */
@Composable
fun CountryPage(lines: CountryLines, bar: @Composable () -> Unit = {}) = Page(bar) {
    lines.blocks.forEach { SafetySection(it) }
}
