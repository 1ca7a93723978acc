// What brings the plan up, as it is agreed with the DBT therapist: the rules in the core's words, and the lines of the card
// that can be given one.

package app.somacard.safety

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.Item
import app.somacard.core.Scale
import app.somacard.core.UrgeRuleRow
import app.somacard.core.UrgeRulesScreen
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Shown

data object UrgeRulesPlace : Place {
    override val title = R.string.safety_rules

    @Composable
    override fun Content(here: Here) {
        val rules = here.keep { UrgeRulesModel(this) }.rules
        Shown(rules) { screen ->
            Page {
                Quiet(stringResource(R.string.safety_rules_about))
                screen.rules.forEach { rule ->
                    GoRow(rule.label, rule.words) { here.go(UrgeRulePlace(rules, RuledItem(rule), rule)) }
                }
                if (screen.others.isNotEmpty()) Heading(stringResource(R.string.safety_rules_others))
                screen.others.forEach { item ->
                    GoRow(item.label) { here.go(UrgeRulePlace(rules, RuledItem(item), null)) }
                }
            }
        }
    }
}

class UrgeRulesModel(here: Here) {
    val rules = here.screen(Area.SAFETY, revision = UrgeRulesScreen::revision) { urgeRules(it) }
}

/** The line of the card that a rule is about; without a scale, the card does not have it now. */
data class RuledItem(val id: String, val label: String, val scale: Scale?) {
    constructor(rule: UrgeRuleRow) : this(rule.item, rule.label, rule.scale)
    constructor(item: Item) : this(item.id, item.label, item.scale)
}
