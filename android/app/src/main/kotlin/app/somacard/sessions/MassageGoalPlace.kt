// What massage is for and how often it is wanted, being said.

package app.somacard.sessions

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.text.input.KeyboardType
import app.somacard.R
import app.somacard.core.Cadence
import app.somacard.core.MassagePlanEdit
import app.somacard.core.MassagePlanScreen
import app.somacard.navigation.AskBeforeLeaving
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.ChoiceRow
import app.somacard.parts.Field
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.SaveBar
import app.somacard.parts.Shown
import app.somacard.parts.wrongAt

data object MassageGoalPlace : Place {
    override val title = R.string.sessions_change_goal

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { MassageGoalModel(this) }
        val screen = model.plan.screen
        Shown(screen, setOf("goal", "cadence")) { plan ->
            val draft = model.draft(plan)
            val edit = draft.edit()
            val isTouched = edit != MassagePlanEdit()
            val ready = edit != null && isTouched && !screen.busy
            AskBeforeLeaving(isTouched, here)
            Page(bar = { SaveBar(enabled = ready) { edit?.let(model::save) } }) {
                Field(plan.goalTitle, draft.goal, wrong = screen.refused.wrongAt("goal"), lines = 3) { draft.goal = it }
                Heading(plan.cadenceTitle)
                CadenceChoices(plan, draft, screen.refused.wrongAt("cadence"))
            }
        }
    }
}

@Composable
private fun CadenceChoices(plan: MassagePlanScreen, draft: MassageGoalDraft, wrong: String?) {
    Column(Modifier.selectableGroup()) {
        plan.cadences.forEach { choice ->
            ChoiceRow(choice.label.begun(), draft.cadence == choice.cadence) { draft.choose(choice.cadence) }
        }
        ChoiceRow(stringResource(R.string.sessions_cadence_days), draft.byDays) { draft.chooseDays() }
        if (draft.byDays) {
            Field(
                stringResource(R.string.sessions_days),
                draft.days,
                wrong = wrong,
                keyboard = KeyboardType.Number,
            ) { draft.days = it }
        }
        ChoiceRow(stringResource(R.string.sessions_no_cadence), draft.cadence == null && !draft.byDays) {
            draft.choose(null)
        }
    }
}

class MassageGoalModel(private val here: Here) {
    val plan = MassagePlanModel(here)
    private var typed: MassageGoalDraft? = null

    fun draft(screen: MassagePlanScreen): MassageGoalDraft = typed ?: MassageGoalDraft(screen).also { typed = it }

    fun save(edit: MassagePlanEdit) {
        plan.screen.act({ editMassagePlan(it, edit) }) {
            here.say(R.string.saved)
            here.back()
            it
        }
    }
}

class MassageGoalDraft(private val of: MassagePlanScreen) {
    var goal by mutableStateOf(of.goals.together())
    var cadence by mutableStateOf(of.cadence.takeIf { it !is Cadence.EveryDays })
        private set
    var byDays by mutableStateOf(of.cadence is Cadence.EveryDays)
        private set
    var days by mutableStateOf((of.cadence as? Cadence.EveryDays)?.days?.toString().orEmpty())

    fun choose(cadence: Cadence?) {
        this.cadence = cadence
        byDays = false
    }

    fun chooseDays() {
        cadence = null
        byDays = true
    }

    /** What was changed; nothing while a number of days is missing. */
    fun edit(): MassagePlanEdit? {
        val wanted = if (byDays) Cadence.EveryDays(days.toUIntOrNull() ?: return null) else cadence
        return MassagePlanEdit(
            goal = changed(goal, of.goals.together()),
            cadence = wanted.takeIf { it != of.cadence },
            noCadence = wanted == null && of.cadence != null,
        )
    }
}
