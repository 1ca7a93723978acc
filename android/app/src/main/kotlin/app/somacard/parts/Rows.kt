// Rows that are pressed as a whole: a tick, a choice of several, a switch, a way to somewhere else. Each is at least 48 dp
// high and one thing to a screen reader.

package app.somacard.parts

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.toggleable
import androidx.compose.material3.Checkbox
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.RadioButton
import androidx.compose.material3.Switch
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import app.somacard.R

/** Something that is so or not; one that is not [enabled] only says so. */
@Composable
fun TickRow(words: String, ticked: Boolean, more: String? = null, enabled: Boolean = true, onTick: (Boolean) -> Unit) {
    PressedRow(Modifier.toggleable(ticked, enabled, Role.Checkbox, onValueChange = onTick)) {
        Checkbox(ticked, onCheckedChange = null, enabled = enabled)
        Said(words, more)
    }
}

/** One of several. */
@Composable
fun ChoiceRow(words: String, chosen: Boolean, more: String? = null, onChoose: () -> Unit) {
    PressedRow(Modifier.selectable(chosen, role = Role.RadioButton, onClick = onChoose)) {
        RadioButton(chosen, onClick = null)
        Said(words, more)
    }
}

/** Something that takes effect at once. */
@Composable
fun SwitchRow(words: String, on: Boolean, more: String? = null, onSwitch: (Boolean) -> Unit) {
    PressedRow(Modifier.toggleable(on, role = Role.Switch, onValueChange = onSwitch)) {
        Said(words, more, Modifier.weight(1f))
        Switch(on, onCheckedChange = null)
    }
}

/** A way to somewhere else. */
@Composable
fun GoRow(words: String, more: String? = null, onGo: () -> Unit) {
    PressedRow(Modifier.clickable(role = Role.Button, onClick = onGo)) {
        Said(words, more, Modifier.weight(1f))
        Icon(painterResource(R.drawable.ic_onward), contentDescription = null)
    }
}

@Composable
private fun PressedRow(pressed: Modifier, content: @Composable RowScope.() -> Unit) {
    Row(
        Modifier.fillMaxWidth().then(pressed).heightIn(min = 48.dp).padding(vertical = 4.dp),
        horizontalArrangement = Arrangement.spacedBy(12.dp),
        verticalAlignment = Alignment.CenterVertically,
        content = content,
    )
}

@Composable
private fun Said(words: String, more: String?, modifier: Modifier = Modifier) {
    Column(modifier) {
        Text(words, style = MaterialTheme.typography.bodyLarge)
        more?.let { Quiet(it) }
    }
}
