// What is there and not always wanted: a row that opens and closes it.

package app.somacard.parts

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.rotate
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.unit.dp
import app.somacard.R

/** [content] below a row that says [words], once it was pressed. */
@Composable
fun Folded(words: String, more: String? = null, content: @Composable () -> Unit) {
    var open by rememberSaveable { mutableStateOf(false) }
    val state = stringResource(if (open) R.string.folded_open else R.string.folded_closed)
    Row(
        Modifier
            .fillMaxWidth()
            .clickable(role = Role.Button) { open = !open }
            .semantics { stateDescription = state }
            .heightIn(min = 48.dp)
            .padding(vertical = 4.dp),
        horizontalArrangement = Arrangement.spacedBy(12.dp),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        Column(Modifier.weight(1f)) {
            Text(words, style = MaterialTheme.typography.bodyLarge)
            more?.let { Quiet(it) }
        }
        Icon(painterResource(R.drawable.ic_onward), contentDescription = null, Modifier.rotate(if (open) UP else DOWN))
    }
    if (open) content()
}

private const val UP = 270f
private const val DOWN = 90f
