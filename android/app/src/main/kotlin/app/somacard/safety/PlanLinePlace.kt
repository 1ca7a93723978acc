// A line of the plan: its words, a number where it names somebody, its place among the others. It acts on the plan's own
// screen, which stands below it.

package app.somacard.safety

import androidx.annotation.StringRes
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.text.input.KeyboardType
import app.somacard.R
import app.somacard.core.NewPlanLine
import app.somacard.core.PlanLineEdit
import app.somacard.core.PlanLineRow
import app.somacard.core.PlanStep
import app.somacard.core.SafetyPlanScreen
import app.somacard.navigation.AskBeforeLeaving
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Ask
import app.somacard.parts.Field
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.SaveBar
import app.somacard.parts.Shown
import app.somacard.parts.SideButton
import app.somacard.parts.TickRow
import app.somacard.parts.wrongAt
import app.somacard.state.Screen

/** [line] of [step], or a new one. */
data class PlanLinePlace(val plan: Screen<SafetyPlanScreen>, val step: PlanStep, val line: PlanLineRow?) : Place {
    override val title = if (line == null) R.string.safety_new_line else R.string.safety_line

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { PlanLineModel(this, this@PlanLinePlace) }
        AskBeforeLeaving(model.isTouched, here)
        Shown(plan, setOf("words", "phone")) {
            Page(bar = { SaveBar(enabled = !plan.busy, onSave = model::save) }) {
                Heading(step.heading)
                LineFields(model)
                if (line != null) {
                    Moving(model)
                    Deleting(model)
                }
            }
        }
    }
}

class PlanLineModel(private val here: Here, place: PlanLinePlace) {
    val plan = place.plan
    val step = place.step
    val line = place.line
    var words by mutableStateOf(line?.words.orEmpty().joinToString("\n"))
    var phone by mutableStateOf(line?.phone.orEmpty())
    var rests by mutableStateOf(line?.notAfterSelfHarm == true)
    private val begun = typed()

    val isTouched get() = typed() != begun

    init {
        plan.dismiss()
    }

    /** The lines of the step as they are now. */
    val lines: List<PlanLineRow>
        get() = plan.shown?.plan?.steps?.find { it.step == step.step }?.lines.orEmpty()

    private fun typed() = listOf(words, phone, rests)

    fun save() {
        val number = phone.takeIf { step.hasContacts }
        val rest = rests.takeIf { step.hasContacts }
        plan.act({
            if (line == null) {
                addPlanLine(it, step.step, NewPlanLine(words, number, rest == true))
            } else {
                editPlanLine(it, line.id, PlanLineEdit(words, number, rest))
            }
        }) { leave(R.string.saved, it) }
    }

    fun move(to: Int) {
        line?.let { plan.act { now -> editPlanLine(now, it.id, PlanLineEdit(place = to.toUInt())) } }
    }

    fun delete() {
        line?.let { plan.act({ now -> deletePlanLine(now, it.id) }) { left -> leave(R.string.safety_deleted, left) } }
    }

    private fun leave(@StringRes words: Int, screen: SafetyPlanScreen): SafetyPlanScreen {
        here.say(words)
        here.back()
        return screen
    }
}

@Composable
private fun ColumnScope.LineFields(model: PlanLineModel) {
    val refused = model.plan.refused
    val contacts = model.step.hasContacts
    Field(
        stringResource(if (contacts) R.string.safety_who else R.string.safety_own_words),
        model.words,
        wrong = refused.wrongAt("words")?.let { model.whyNotTheWords() ?: it },
        more = stringResource(R.string.safety_two_versions).takeIf { model.line?.words.orEmpty().size > 1 },
        lines = 3,
    ) { model.words = it }
    if (!contacts) return
    Field(
        stringResource(R.string.safety_number),
        model.phone,
        wrong = refused.wrongAt("phone"),
        more = stringResource(R.string.safety_number_about),
        keyboard = KeyboardType.Phone,
    ) { model.phone = it }
    TickRow(
        stringResource(R.string.safety_rests),
        model.rests,
        stringResource(R.string.safety_rests_about),
    ) { model.rests = it }
}

/** Without words there is no line; the core names what it does not take, not what was meant. */
@Composable
private fun PlanLineModel.whyNotTheWords(): String? =
    stringResource(R.string.safety_needs_words).takeIf { words.isBlank() }

@Composable
private fun Moving(model: PlanLineModel) {
    val lines = model.lines
    val at = lines.indexOfFirst { it.id == model.line?.id }
    if (at < 0 || lines.size < 2) return
    Quiet(stringResource(R.string.safety_place, at + 1, lines.size))
    if (at > 0) SideButton(stringResource(R.string.safety_up), !model.plan.busy) { model.move(at - 1) }
    if (at < lines.lastIndex) {
        SideButton(stringResource(R.string.safety_down), !model.plan.busy) { model.move(at + 1) }
    }
}

@Composable
private fun Deleting(model: PlanLineModel) {
    var asking by remember { mutableStateOf(false) }
    SideButton(stringResource(R.string.safety_delete_line), !model.plan.busy) { asking = true }
    if (!asking) return
    Ask(
        title = stringResource(R.string.safety_delete_line_title),
        text = stringResource(R.string.safety_delete_line_text),
        yes = stringResource(R.string.safety_delete_line),
        onNo = { asking = false },
    ) {
        asking = false
        model.delete()
    }
}
