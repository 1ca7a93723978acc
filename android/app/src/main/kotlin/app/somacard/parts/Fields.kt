// What is typed: a line or a text with its name above, and what is wrong with it below, read out when it comes.

package app.somacard.parts

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.text
import androidx.compose.ui.text.AnnotatedString
import androidx.compose.ui.text.input.KeyboardCapitalization
import androidx.compose.ui.text.input.KeyboardType

/** A text of the person's own; more than one line when [lines] says so. [spoken] is a label that is said in full. */
@Composable
fun Field(
    label: String,
    text: String,
    wrong: String? = null,
    more: String? = null,
    lines: Int = 1,
    keyboard: KeyboardType = KeyboardType.Text,
    spoken: String? = null,
    modifier: Modifier = Modifier,
    onType: (String) -> Unit,
) {
    OutlinedTextField(
        value = text,
        onValueChange = onType,
        modifier = modifier.fillMaxWidth(),
        label = { Text(label, Modifier.saidAs(spoken)) },
        supportingText = (wrong ?: more)?.let { { Text(it, Modifier.announcedIf(wrong != null)) } },
        isError = wrong != null,
        singleLine = lines == 1,
        minLines = lines,
        keyboardOptions = KeyboardOptions(KeyboardCapitalization.Sentences, keyboardType = keyboard),
    )
}

/** In the label's place, not as a description of the whole field: that would be said instead of what was typed. */
private fun Modifier.saidAs(words: String?): Modifier =
    if (words == null) this else clearAndSetSemantics { text = AnnotatedString(words) }

private fun Modifier.announcedIf(so: Boolean): Modifier =
    if (so) semantics { liveRegion = LiveRegionMode.Polite } else this
