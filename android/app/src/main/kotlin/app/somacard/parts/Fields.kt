// What is typed: a line or a text with its name above, and what is wrong with it below, read out when it comes.

package app.somacard.parts

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.KeyboardCapitalization
import androidx.compose.ui.text.input.KeyboardType

/** A text of the person's own; more than one line when [lines] says so. */
@Composable
fun Field(
    label: String,
    text: String,
    wrong: String? = null,
    more: String? = null,
    lines: Int = 1,
    keyboard: KeyboardType = KeyboardType.Text,
    modifier: Modifier = Modifier,
    onType: (String) -> Unit,
) {
    OutlinedTextField(
        value = text,
        onValueChange = onType,
        modifier = modifier.fillMaxWidth(),
        label = { Text(label) },
        supportingText = (wrong ?: more)?.let { { Text(it, Modifier.announcedIf(wrong != null)) } },
        isError = wrong != null,
        singleLine = lines == 1,
        minLines = lines,
        keyboardOptions = KeyboardOptions(KeyboardCapitalization.Sentences, keyboardType = keyboard),
    )
}

private fun Modifier.announcedIf(so: Boolean): Modifier =
    if (so) semantics { liveRegion = LiveRegionMode.Polite } else this
