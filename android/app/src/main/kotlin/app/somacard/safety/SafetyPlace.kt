// The safety plan when it is needed: one press from everywhere. Where the diary itself can't be read, the page comes from the
// copy that works without it.

package app.somacard.safety

import androidx.compose.runtime.Composable
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.SafetyPageScreen
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Shown

/** The plan as it is when it is needed; [injuryFirst] puts the question after an act before everything. */
data class SafetyPlace(val injuryFirst: Boolean = false) : Place {
    override val title = R.string.safety_plan

    @Composable
    override fun Content(here: Here) {
        val page = here.keep { SafetyModel(this, injuryFirst) }.page
        if (page.shown == null && page.refused != null) {
            SafetyFromCard(here.phone)
        } else {
            Shown(page) { SafetyPage(it, waysOn(here)) }
        }
    }
}

class SafetyModel(here: Here, injuryFirst: Boolean) {
    val page = here.screen(Area.SAFETY, revision = SafetyPageScreen::revision) { safety(it, injuryFirst) }
}

private fun waysOn(here: Here) = SafetyWays(
    onWrite = { here.go(SafetyPlanPlace) },
    onCountries = { here.go(HelplinesPlace) },
)
