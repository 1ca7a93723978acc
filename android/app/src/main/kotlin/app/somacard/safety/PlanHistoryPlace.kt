// The plan over time: when it was changed, and how it was then.

package app.somacard.safety

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.EarlierPlan
import app.somacard.core.Moment
import app.somacard.core.PlanHistory
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Shown
import app.somacard.parts.Words

data object PlanHistoryPlace : Place {
    override val title = R.string.safety_history

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { PlanHistoryModel(this) }
        Shown(model.history) { history ->
            Page {
                if (history.changes.isEmpty()) Words(stringResource(R.string.safety_history_none))
                history.changes.forEach { change -> GoRow(change.words) { here.go(EarlierPlanPlace(change.at)) } }
            }
        }
    }
}

class PlanHistoryModel(here: Here) {
    val history = here.screen(Area.SAFETY, revision = PlanHistory::revision) { safetyPlanChanges(it) }
}

/** The plan as it was [at] that moment. */
data class EarlierPlanPlace(val at: Moment) : Place {
    override val title = R.string.safety_earlier

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { EarlierPlanModel(this, at) }
        Shown(model.earlier) { earlier ->
            Page {
                Heading(earlier.words)
                if (earlier.plan.empty != null) Words(stringResource(R.string.safety_earlier_empty))
                earlier.plan.steps.forEach { StepRead(it) }
                earlier.plan.dates.forEach { Quiet(it) }
            }
        }
    }
}

class EarlierPlanModel(here: Here, at: Moment) {
    val earlier = here.screen(Area.SAFETY, revision = EarlierPlan::revision) { safetyPlanAt(at) }
}
