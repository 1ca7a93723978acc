// Writing the plan on a calm day: every step with its lines, with whom it was agreed, which country's lines stand in it, and
// whether it may be seen while the diary is locked.

package app.somacard.safety

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.PlanLineRow
import app.somacard.core.PlanStep
import app.somacard.core.SafetyPlanScreen
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Block
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Shown
import app.somacard.parts.SmallButton
import app.somacard.parts.SwitchRow
import app.somacard.parts.Words
import app.somacard.state.Screen

data object SafetyPlanPlace : Place {
    override val title = R.string.safety_change

    @Composable
    override fun Content(here: Here) {
        val plan = here.keep { SafetyPlanModel(this) }.plan
        Shown(plan) { PlanPage(it, plan, here) }
    }
}

class SafetyPlanModel(here: Here) {
    val plan = here.screen(Area.SAFETY, revision = SafetyPlanScreen::revision) { safetyPlan(it) }
}

@Composable
private fun PlanPage(screen: SafetyPlanScreen, plan: Screen<SafetyPlanScreen>, here: Here) = Page {
    Words(screen.copyIsOld, screen.plan.empty)
    screen.plan.steps.forEach { step ->
        StepBlock(step) { line -> here.go(PlanLinePlace(plan, step, line)) }
    }
    Heading(stringResource(R.string.safety_whole_plan))
    GoRow(stringResource(R.string.safety_agreement), screen.plan.dates.joinToString("\n").ifEmpty { null }) {
        here.go(PlanAgreementPlace(plan))
    }
    GoRow(stringResource(R.string.safety_countries)) { here.go(HelplinesPlace) }
    SwitchRow(
        stringResource(R.string.safety_while_locked),
        screen.whileLocked,
        stringResource(R.string.safety_while_locked_about),
    ) { on -> plan.act { setPlanWhileLocked(it, on) } }
    GoRow(stringResource(R.string.safety_rules), stringResource(R.string.safety_rules_about)) {
        here.go(UrgeRulesPlace)
    }
    GoRow(stringResource(R.string.safety_history)) { here.go(PlanHistoryPlace) }
}

@Composable
private fun StepBlock(step: PlanStep, onLine: (PlanLineRow?) -> Unit) = Block {
    Heading(step.heading)
    step.lines.forEach { line -> GoRow(line.words.joinToString("\n"), line.beside()) { onLine(line) } }
    val spoken = stringResource(R.string.safety_add_line_to, step.heading)
    SmallButton(
        stringResource(R.string.safety_add_line),
        modifier = Modifier.semantics { contentDescription = spoken },
    ) { onLine(null) }
}

/** The number, and what was agreed of it. */
@Composable
internal fun PlanLineRow.beside(): String? {
    val rests = stringResource(R.string.safety_rests).takeIf { notAfterSelfHarm }
    return listOfNotNull(phone, rests).joinToString(" · ").ifEmpty { null }
}

/** The plan to be read, not to be changed. */
@Composable
internal fun StepRead(step: PlanStep) {
    if (step.lines.isEmpty()) return
    Block {
        Heading(step.heading)
        step.lines.forEach { line ->
            Words(line.words)
            line.beside()?.let { Quiet(it) }
        }
    }
}
