// Where a line belongs in DBT's order of targets. The core's texts name the targets.

package app.somacard.settings

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.DbtTarget
import app.somacard.core.ItemEdit
import app.somacard.core.ItemKind
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.ChoiceRow
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Refusal
import app.somacard.parts.Shown
import app.somacard.parts.Work

data class TargetPlace(val id: String, val now: DbtTarget?) : Place {
    override val title = R.string.settings_item_target

    @Composable
    override fun Content(here: Here) {
        val names = here.keep { ItemNames(this) }
        val work = here.keep { Work(diary, scope) }
        Shown(names.screen) { known ->
            Page {
                work.refused?.let { Refusal(it, work::dismiss) }
                Quiet(stringResource(R.string.settings_item_target_why))
                Targets(known, now) { chosen ->
                    work.begin {
                        val edit = ItemEdit(target = chosen, clearTarget = chosen == null)
                        here.diary.call { editItem(it, id, edit) }
                        here.back()
                    }
                }
            }
        }
    }
}

/** The targets, and none. */
@Composable
internal fun Targets(names: Map<String, String>, now: DbtTarget?, onChoose: (DbtTarget?) -> Unit) =
    Column(Modifier.selectableGroup()) {
        ChoiceRow(stringResource(R.string.settings_item_no_target), now == null) { onChoose(null) }
        DbtTarget.entries.forEach { target ->
            ChoiceRow(names.getValue(target.text), target == now) { onChoose(target) }
        }
    }

/** What kinds and targets are called, in the person's language. */
class ItemNames(here: Here) {
    val screen = here.screen(revision = { _: Map<String, String> -> ULong.MAX_VALUE }) {
        texts(ItemKind.entries.map { kind -> kind.text } + DbtTarget.entries.map { target -> target.text })
    }
}

internal val ItemKind.text: String get() = "kind-" + name.lowercase().replace('_', '-')
internal val DbtTarget.text: String get() = "target-" + name.lowercase().replace('_', '-')
