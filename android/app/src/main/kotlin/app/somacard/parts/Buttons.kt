// What is pressed to do something: the one thing a screen is for, what else can be done, and a question before what can't be
// taken back.

package app.somacard.parts

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.AlertDialog
import androidx.compose.material3.Button
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedButton
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.somacard.R

/** What the screen is for. */
@Composable
fun MainButton(words: String, enabled: Boolean = true, modifier: Modifier = Modifier, onPress: () -> Unit) {
    Button(onPress, modifier.fillMaxWidth().heightIn(min = 56.dp), enabled) {
        Text(words, textAlign = TextAlign.Center)
    }
}

/** What else can be done here. */
@Composable
fun SideButton(words: String, enabled: Boolean = true, modifier: Modifier = Modifier, onPress: () -> Unit) {
    OutlinedButton(onPress, modifier.fillMaxWidth().heightIn(min = 48.dp), enabled) {
        Text(words, textAlign = TextAlign.Center)
    }
}

/** Something small beside other things. */
@Composable
fun SmallButton(words: String, enabled: Boolean = true, modifier: Modifier = Modifier, onPress: () -> Unit) {
    TextButton(onPress, modifier.heightIn(min = 48.dp), enabled) { Text(words) }
}

/** The main button of a form, always in reach at the lower edge. */
@Composable
fun SaveBar(words: String = stringResource(R.string.save), enabled: Boolean = true, onSave: () -> Unit) {
    Surface(color = MaterialTheme.colorScheme.surface) {
        MainButton(words, enabled, Modifier.padding(horizontal = 16.dp, vertical = 8.dp), onSave)
    }
}

/** Asks before something that can't be taken back; [yes] names what is done, never "OK". */
@Composable
fun Ask(title: String, text: String, yes: String, onNo: () -> Unit, onYes: () -> Unit) {
    AlertDialog(
        onDismissRequest = onNo,
        title = { Text(title) },
        text = { Text(text) },
        confirmButton = { SmallButton(yes, onPress = onYes) },
        dismissButton = { SmallButton(stringResource(R.string.cancel), onPress = onNo) },
    )
}
