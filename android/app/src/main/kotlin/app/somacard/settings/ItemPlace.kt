// One line of the card: its wording, its place, its target, and whether it is asked. What was answered stays in any case.

package app.somacard.settings

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.somacard.R
import app.somacard.core.ItemEdit
import app.somacard.core.ItemOwner
import app.somacard.core.SettingsScreen
import app.somacard.core.SomacardException
import app.somacard.core.TemplateLine
import app.somacard.navigation.AskBeforeLeaving
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Field
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Shown
import app.somacard.parts.SideButton
import app.somacard.parts.SmallButton
import app.somacard.parts.Words
import app.somacard.state.Screen

data class ItemPlace(val id: String) : Place {
    override val title = R.string.settings_item

    @Composable
    override fun Content(here: Here) {
        val screen = here.keep { SettingsModel(this) }.settings
        val draft = here.keep { WordingDraft() }
        Shown(screen, field = setOf("label")) { settings ->
            val line = settings.template.find { it.item.id == id } ?: return@Shown
            AskBeforeLeaving(draft.of(line) != null, here)
            Page {
                Heading(line.item.label)
                Words(line.item.scale.words(), stringResource(line.owner.words))
                Wording(line, draft, screen)
                if (line.asked) Order(line, settings, screen)
                More(line, here)
                Asking(line, settings, screen)
            }
        }
    }
}

/** What is typed and not saved yet. */
class WordingDraft {
    var text by mutableStateOf<String?>(null)

    /** The new wording of this line, where it is another one. */
    fun of(line: TemplateLine): String? = text?.takeIf { it != line.item.label }
}

@Composable
private fun Wording(line: TemplateLine, draft: WordingDraft, screen: Screen<SettingsScreen>) {
    val wrong = (screen.refused as? SomacardException.Invalid)?.takeIf { it.field == "label" }
    Field(
        label = stringResource(R.string.settings_item_label),
        text = draft.text ?: line.item.label,
        wrong = wrong?.let { stringResource(R.string.settings_item_label_wrong) },
        more = stringResource(R.string.settings_item_back).takeIf {
            line.ownLabel != null &&
                line.owner is ItemOwner.Pack
        },
    ) { draft.text = it }
    val typed = draft.of(line)
    SmallButton(stringResource(R.string.settings_item_rename), typed != null && !screen.busy) {
        screen.act({ editItem(it, line.item.id, ItemEdit(label = typed)) }) { now -> now.also { draft.text = null } }
    }
}

/** Up and down among the lines of its heading. */
@Composable
private fun Order(line: TemplateLine, settings: SettingsScreen, screen: Screen<SettingsScreen>) {
    val beside = settings.template.filter { it.asked && it.heading == line.heading }
    val at = beside.indexOf(line)
    val move = { up: Boolean -> screen.act { moveItem(it, line.item.id, up) } }
    Words(stringResource(R.string.settings_item_place))
    Quiet(
        stringResource(R.string.settings_item_place_of, at + 1, beside.size, line.heading),
        Modifier.semantics { liveRegion = LiveRegionMode.Polite },
    )
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
        SmallButton(stringResource(R.string.settings_item_up), at > 0 && !screen.busy) { move(true) }
        SmallButton(stringResource(R.string.settings_item_down), at < beside.lastIndex && !screen.busy) { move(false) }
    }
}

@Composable
private fun More(line: TemplateLine, here: Here) {
    val target = line.targetLabel ?: stringResource(R.string.settings_item_no_target)
    GoRow(stringResource(R.string.settings_item_target), target) {
        here.go(TargetPlace(line.item.id, line.item.target))
    }
    if (line.asked) {
        GoRow(stringResource(R.string.settings_item_replace), stringResource(R.string.settings_item_replace_more)) {
            here.go(NewItemPlace(Replaced(line.item)))
        }
    }
}

@Composable
private fun Asking(line: TemplateLine, settings: SettingsScreen, screen: Screen<SettingsScreen>) {
    if (line.asked) {
        Quiet(stringResource(R.string.settings_item_stop_more))
        SideButton(stringResource(R.string.settings_item_stop), !screen.busy) {
            screen.act { editItem(it, line.item.id, ItemEdit(activeTo = settings.today)) }
        }
    } else {
        Quiet(stringResource(R.string.settings_item_rests))
        SideButton(stringResource(R.string.settings_item_again), !screen.busy) {
            screen.act { editItem(it, line.item.id, ItemEdit(clearActiveTo = true)) }
        }
    }
}

private val ItemOwner.words: Int
    get() = when (this) {
        is ItemOwner.Person -> R.string.settings_owner_person
        is ItemOwner.Pack -> R.string.settings_owner_pack
        is ItemOwner.Import -> R.string.settings_owner_import
        is ItemOwner.Clinic -> R.string.settings_owner_clinic
    }
