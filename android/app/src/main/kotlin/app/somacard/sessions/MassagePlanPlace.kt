// The plan for massage: what it is for, how often it is wanted, on which terms, how long ago the last visit was. Nothing is
// ever due.

package app.somacard.sessions

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.MassagePlanScreen
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Block
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Shown
import app.somacard.parts.SideButton
import app.somacard.parts.Words

data object MassagePlanPlace : Place {
    override val title = R.string.sessions_massage_plan

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { MassagePlanModel(this) }
        Shown(model.screen) { MassagePlan(it, here) }
    }
}

class MassagePlanModel(here: Here) {
    val screen = here.screen(Area.SESSIONS, revision = MassagePlanScreen::revision) { massagePlan(it) }
}

@Composable
private fun MassagePlan(plan: MassagePlanScreen, here: Here) = Page {
    Block {
        Words(plan.lastVisitText)
        val next = plan.next
        if (next == null) {
            Words(plan.nextText)
        } else {
            GoRow(plan.nextText) {
                here.go(SessionPlace(next.series, next.original, next.day))
            }
        }
    }
    Heading(plan.goalTitle)
    if (plan.goals.isEmpty()) Quiet(stringResource(R.string.sessions_not_said)) else Words(plan.goals)
    Heading(plan.cadenceTitle)
    plan.cadenceText?.let { Words(it.begun()) } ?: Quiet(stringResource(R.string.sessions_not_said))
    SideButton(stringResource(R.string.sessions_change_goal)) { here.go(MassageGoalPlace) }
    Heading(plan.termsTitle)
    val said = plan.terms.filter { it.texts.isNotEmpty() }
    if (said.isEmpty()) Quiet(stringResource(R.string.sessions_no_terms))
    said.forEach { term ->
        Quiet(term.label)
        Words(term.texts)
    }
    SideButton(stringResource(R.string.sessions_change_terms)) { here.go(TermsPlace) }
    Heading(stringResource(R.string.sessions_before_massage))
    GoRow(stringResource(R.string.sessions_screening)) { here.go(ScreeningPlace) }
    GoRow(stringResource(R.string.sessions_touch)) { here.go(TouchPlanPlace) }
    GoRow(stringResource(R.string.sessions_touch_sheet)) { here.go(TouchSheetPlace) }
}
