// With whom and when the plan was agreed, and when it was last gone through. It acts on the plan's own screen, which stands
// below it.

package app.somacard.safety

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Day
import app.somacard.core.SafetyPlanEdit
import app.somacard.core.SafetyPlanScreen
import app.somacard.navigation.AskBeforeLeaving
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.DayField
import app.somacard.parts.Field
import app.somacard.parts.Page
import app.somacard.parts.SaveBar
import app.somacard.parts.Shown
import app.somacard.parts.SmallButton
import app.somacard.parts.wrongAt
import app.somacard.state.Screen

data class PlanAgreementPlace(val plan: Screen<SafetyPlanScreen>) : Place {
    override val title = R.string.safety_agreement

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { PlanAgreementModel(this, plan) }
        AskBeforeLeaving(model.isTouched, here)
        Shown(plan, setOf("agreed_with")) {
            Page(bar = { SaveBar(enabled = !plan.busy, onSave = model::save) }) {
                Field(
                    stringResource(R.string.safety_agreed_with),
                    model.with,
                    wrong = plan.refused.wrongAt("agreed_with"),
                ) { model.with = it }
                DayOrNone(stringResource(R.string.safety_agreed_on), model.agreedOn) { model.agreedOn = it }
                DayOrNone(stringResource(R.string.safety_reviewed_on), model.reviewedOn) { model.reviewedOn = it }
            }
        }
    }
}

class PlanAgreementModel(private val here: Here, private val plan: Screen<SafetyPlanScreen>) {
    private val before = plan.shown?.plan
    var with by mutableStateOf(before?.agreedWith.orEmpty())
    var agreedOn by mutableStateOf(before?.agreedOn)
    var reviewedOn by mutableStateOf(before?.reviewedOn)
    private val begun = edit()

    val isTouched get() = edit() != begun

    init {
        plan.dismiss()
    }

    private fun edit() = SafetyPlanEdit(
        agreedWith = with,
        agreedOn = agreedOn,
        clearAgreedOn = agreedOn == null,
        reviewedOn = reviewedOn,
        clearReviewedOn = reviewedOn == null,
    )

    fun save() {
        val edit = edit()
        plan.act({ editSafetyPlan(it, edit) }) {
            here.say(R.string.saved)
            here.back()
            it
        }
    }
}

/** A day that can be taken away again. */
@Composable
internal fun DayOrNone(label: String, day: Day?, onChoose: (Day?) -> Unit) {
    DayField(label, day, onChoose = onChoose)
    if (day != null) SmallButton(stringResource(R.string.safety_no_day, label)) { onChoose(null) }
}
