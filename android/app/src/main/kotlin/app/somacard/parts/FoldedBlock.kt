// Something long behind its heading: closed it says in short what is in it, open it shows all. The heading is pressed as a
// whole, and a screen reader says whether it is open.

package app.somacard.parts

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.rotate
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.unit.dp
import app.somacard.R

/**
 * [heading] and, once it is [open], [content]; [short] is what a closed one says of it. Within a block that has a heading of
 * its own it is a [line] of it, no heading to jump to, and goes on saying it.
 */
@Composable
fun FoldedBlock(
    heading: String,
    open: Boolean,
    short: String? = null,
    line: Boolean = false,
    onFold: (Boolean) -> Unit,
    content: @Composable ColumnScope.() -> Unit,
) {
    Column(Modifier.fillMaxWidth(), verticalArrangement = Arrangement.spacedBy(12.dp)) {
        val state = stringResource(if (open) R.string.folded_open else R.string.folded_closed)
        Row(
            Modifier
                .fillMaxWidth()
                .clickable(role = Role.Button) { onFold(!open) }
                .semantics {
                    if (!line) heading()
                    stateDescription = state
                }
                .heightIn(min = 48.dp)
                .padding(vertical = 4.dp),
            horizontalArrangement = Arrangement.spacedBy(12.dp),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            Column(Modifier.weight(1f)) {
                Text(
                    heading,
                    style = with(MaterialTheme.typography) { if (line) bodyLarge else titleMedium },
                )
                short?.takeIf { (line || !open) && it.isNotEmpty() }?.let { Quiet(it) }
            }
            Icon(
                painterResource(R.drawable.ic_onward),
                contentDescription = null,
                Modifier.rotate(if (open) -90f else 90f),
            )
        }
        if (open) content()
    }
}
