// The links of a chain in their order: each with its kind and its words, to be moved up and down or taken out, and one press to
// add the next.

package app.somacard.chains

import androidx.annotation.DrawableRes
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.material3.FilledTonalButton
import androidx.compose.material3.Icon
import androidx.compose.material3.IconButton
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.key
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.somacard.R
import app.somacard.core.LinkChoice
import app.somacard.parts.Block
import app.somacard.parts.Field
import app.somacard.parts.Quiet
import app.somacard.parts.SmallButton

@Composable
internal fun Links(draft: ChainDraft, kinds: List<LinkChoice>) {
    draft.links.forEachIndexed { at, link ->
        val kind = kinds.find { it.kind == link.kind }?.label.orEmpty()
        key(link) { Link(draft, at, stringResource(R.string.chains_link, at + 1, kind)) }
    }
    Quiet(stringResource(R.string.chains_add))
    FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalArrangement = Arrangement.spacedBy(4.dp)) {
        kinds.forEach { choice ->
            val spoken = stringResource(R.string.chains_add_kind, choice.label)
            FilledTonalButton(
                { draft.links += LinkDraft(choice.kind) },
                Modifier.heightIn(min = 48.dp).semantics { contentDescription = spoken },
            ) { Text(choice.label) }
        }
    }
}

@Composable
private fun Link(draft: ChainDraft, at: Int, name: String) = Block {
    val link = draft.links[at]
    Field(name, link.text, lines = 2) { link.text = it }
    Row(Modifier.fillMaxWidth(), Arrangement.SpaceBetween, Alignment.CenterVertically) {
        Row {
            Move(R.drawable.ic_move_up, stringResource(R.string.chains_up, name), at > 0) { draft.move(at, at - 1) }
            Move(R.drawable.ic_move_down, stringResource(R.string.chains_down, name), at < draft.links.lastIndex) {
                draft.move(at, at + 1)
            }
        }
        val spoken = stringResource(R.string.chains_remove_link, name)
        SmallButton(
            stringResource(R.string.chains_remove),
            modifier = Modifier.semantics { contentDescription = spoken },
        ) { draft.links.removeAt(at) }
    }
}

@Composable
private fun Move(@DrawableRes icon: Int, name: String, enabled: Boolean, onMove: () -> Unit) {
    IconButton(onMove, enabled = enabled) { Icon(painterResource(icon), name) }
}
