// The safety plan.

package app.somacard.safety

import androidx.compose.runtime.Composable
import app.somacard.R
import app.somacard.navigation.Here
import app.somacard.navigation.Place

/** The plan as it is when it is needed; [injuryFirst] puts the question after an act before everything. */
data class SafetyPlace(val injuryFirst: Boolean = false) : Place {
    override val title = R.string.safety_plan

    @Composable
    override fun Content(here: Here) = Unit
}
