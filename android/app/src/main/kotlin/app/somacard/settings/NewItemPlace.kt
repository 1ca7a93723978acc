// A line of the person's own for the card, or one that takes the place of another from today on.

package app.somacard.settings

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.text.input.KeyboardType
import app.somacard.R
import app.somacard.core.DbtTarget
import app.somacard.core.Item
import app.somacard.core.ItemKind
import app.somacard.core.Scale
import app.somacard.core.ScaleKind
import app.somacard.core.SomacardException
import app.somacard.navigation.AskBeforeLeaving
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.ChoiceRow
import app.somacard.parts.Field
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Refusal
import app.somacard.parts.SaveBar
import app.somacard.parts.Shown
import app.somacard.parts.Words

/** The line whose place the new one takes. */
data class Replaced(val id: String, val label: String, val kind: ItemKind, val scale: Scale, val target: DbtTarget?) {
    constructor(item: Item) : this(item.id, item.label, item.kind, item.scale, item.target)
}

data class NewItemPlace(val replaced: Replaced? = null) : Place {
    override val title = if (replaced == null) R.string.settings_item_add else R.string.settings_item_replace

    @Composable
    override fun Content(here: Here) {
        val names = here.keep { ItemNames(this) }
        val draft = here.keep { ItemDraft(this, replaced) }
        AskBeforeLeaving(draft.isTouched, here)
        Shown(names.screen) { known ->
            Page(bar = { SaveBar(enabled = draft.canSave, onSave = draft::save) }) {
                replaced?.let { Words(stringResource(R.string.settings_item_replaces, it.label)) }
                Wording(draft)
                Kinds(known, draft)
                Scales(draft)
                Heading(stringResource(R.string.settings_item_target))
                Quiet(stringResource(R.string.settings_item_target_why))
                Targets(known, draft.target) { draft.target = it }
            }
        }
    }
}

@Composable
private fun Wording(draft: ItemDraft) {
    val refused = draft.work.refused
    val field = (refused as? SomacardException.Invalid)?.field
    if (refused != null && field !in FIELDS) Refusal(refused, draft.work::dismiss)
    Field(
        label = stringResource(R.string.settings_item_label),
        text = draft.label,
        wrong = if (field == "label") stringResource(R.string.settings_item_label_wrong) else null,
        more = stringResource(R.string.settings_item_label_more),
    ) { draft.label = it }
}

@Composable
private fun Kinds(names: Map<String, String>, draft: ItemDraft) {
    Heading(stringResource(R.string.settings_item_kind))
    Column(Modifier.selectableGroup()) {
        ItemKind.entries.forEach { kind ->
            ChoiceRow(names.getValue(kind.text), kind == draft.kind) { draft.kind = kind }
        }
    }
}

@Composable
private fun Scales(draft: ItemDraft) {
    Heading(stringResource(R.string.settings_item_scale))
    Column(Modifier.selectableGroup()) {
        OFFERED.forEach { scale ->
            ChoiceRow(stringResource(scale.words), scale == draft.scale) { draft.scale = scale }
        }
    }
    if (draft.scale != ScaleKind.RANGE) return
    val wrong = (draft.work.refused as? SomacardException.Invalid)?.takeIf { it.field == "scale" }
    Field(
        stringResource(R.string.settings_scale_min),
        draft.min,
        wrong = wrong?.let { stringResource(R.string.settings_scale_wrong) },
        keyboard = KeyboardType.Number,
    ) { draft.min = it }
    Field(stringResource(R.string.settings_scale_max), draft.max, keyboard = KeyboardType.Number) { draft.max = it }
    Field(stringResource(R.string.settings_scale_low), draft.low) { draft.low = it }
    Field(stringResource(R.string.settings_scale_high), draft.high) { draft.high = it }
}

private val FIELDS = setOf("label", "scale")

/** The skill answer, 0 to 7, is the card's own: no other line is answered so. */
internal val OFFERED = ScaleKind.entries - ScaleKind.SKILLS
