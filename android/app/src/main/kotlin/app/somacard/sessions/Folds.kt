// Parts of a long page that are opened one by one, so that not everything is asked at once. What is open is kept with the
// place, and stays open while the person looks at something else.

package app.somacard.sessions

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.mutableStateListOf
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.unit.dp
import app.somacard.R
import app.somacard.parts.Quiet

/** Which parts of a page are open, by their names. */
class Folds {
    private val open = mutableStateListOf<String>()

    operator fun contains(name: String): Boolean = name in open

    fun turn(name: String) {
        if (!open.remove(name)) open += name
    }
}

/** A part with its name in [folds], what it is called, and [more] of what is in it. */
@Composable
fun Fold(
    folds: Folds,
    name: String,
    words: String,
    more: String? = null,
    content: @Composable ColumnScope.() -> Unit,
) {
    val open = name in folds
    Column(Modifier.fillMaxWidth(), verticalArrangement = Arrangement.spacedBy(12.dp)) {
        FoldRow(words, more, open) { folds.turn(name) }
        if (open) content()
        HorizontalDivider(color = MaterialTheme.colorScheme.outlineVariant)
    }
}

@Composable
private fun FoldRow(words: String, more: String?, open: Boolean, onTurn: () -> Unit) {
    val state = stringResource(if (open) R.string.sessions_open else R.string.sessions_closed)
    Row(
        Modifier
            .fillMaxWidth()
            .clickable(role = Role.Button, onClick = onTurn)
            .semantics { stateDescription = state }
            .heightIn(min = 48.dp)
            .padding(vertical = 4.dp),
        horizontalArrangement = Arrangement.spacedBy(12.dp),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        Column(Modifier.weight(1f)) {
            Text(words, style = MaterialTheme.typography.titleSmall)
            more?.let { Quiet(it) }
        }
        Icon(painterResource(if (open) R.drawable.ic_fold else R.drawable.ic_unfold), contentDescription = null)
    }
}
