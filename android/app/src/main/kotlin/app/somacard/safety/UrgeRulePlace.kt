// A rule: from which number on, or on which rise, an answer brings the plan up, and in which way. It acts on the screen of all
// rules, which stands below it.

package app.somacard.safety

import androidx.annotation.StringRes
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.ScaleKind
import app.somacard.core.UrgeRuleRow
import app.somacard.core.UrgeRulesScreen
import app.somacard.navigation.AskBeforeLeaving
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.SaveBar
import app.somacard.parts.Shown
import app.somacard.parts.SwitchRow
import app.somacard.parts.TickRow
import app.somacard.state.Screen

/** The [rule] of an item, or a new one. */
data class UrgeRulePlace(val rules: Screen<UrgeRulesScreen>, val item: RuledItem, val rule: UrgeRuleRow?) : Place {
    override val title = R.string.safety_rule

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { UrgeRuleModel(this, this@UrgeRulePlace) }
        AskBeforeLeaving(model.isTouched, here)
        Shown(rules, setOf(AT_LEAST, JUMP, QUIET)) {
            Page(bar = { SaveBar(enabled = !rules.busy, onSave = model::save) }) {
                Heading(item.label)
                SwitchRow(stringResource(R.string.safety_rule_on), model.on) { model.on = it }
                if (item.scale?.kind == ScaleKind.YES_NO) YesNo(model) else Numbers(model)
                TickRow(
                    stringResource(R.string.safety_rule_act),
                    model.act,
                    stringResource(R.string.safety_rule_act_about),
                ) { model.act = it }
                TickRow(
                    stringResource(R.string.safety_rule_quiet),
                    model.quiet,
                    stringResource(R.string.safety_rule_quiet_about),
                ) { model.quiet = it }
                model.wrongAt(QUIET, R.string.safety_rule_wrong_quiet)?.let { Wrong(it) }
                DayOrNone(stringResource(R.string.safety_rule_agreed_on), model.agreedOn) { model.agreedOn = it }
            }
        }
    }
}

@Composable
private fun YesNo(model: UrgeRuleModel) =
    TickRow(stringResource(R.string.safety_rule_yes), model.atLeast == 1) { model.atLeast = if (it) 1 else null }

@Composable
private fun Numbers(model: UrgeRuleModel) {
    val scale = model.item.scale
    val noNumber = model.wrongAt(AT_LEAST, R.string.safety_rule_wrong_number)
    RuleNumber(stringResource(R.string.safety_rule_at_least), scale, model.atLeast, noNumber) { model.atLeast = it }
    TickRow(
        stringResource(R.string.safety_rule_jump),
        model.jumps,
        stringResource(R.string.safety_rule_jump_about),
    ) { model.jumps = it }
    if (!model.jumps) return
    val noRise = model.wrongAt(JUMP, R.string.safety_rule_wrong_rise)
    // The ends of the scale name answers, not how far it rises.
    val rise = scale?.copy(low = null, high = null)
    RuleNumber(stringResource(R.string.safety_rule_jump_by), rise, model.jumpBy, noRise) { model.jumpBy = it }
    RuleNumber(stringResource(R.string.safety_rule_jump_least), scale, model.jumpLeast) { model.jumpLeast = it }
}

/** What is wrong with a field, in words for who fills it in. */
@Composable
private fun UrgeRuleModel.wrongAt(field: String, @StringRes words: Int): String? =
    if (isRefusedAt(field)) stringResource(words) else null

/** The core's names of what it refused. */
private const val AT_LEAST = "at-least"
private const val JUMP = "jump"
private const val QUIET = "quiet"
