// One of a few, side by side: yes or no, before or after. A tap on what is chosen takes it back, so that "not answered" stays
// an answer.

package app.somacard.parts

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.somacard.R

/** A question and its answers in words; [onChoose] is given nothing when the answer is taken back. */
@Composable
fun <T : Any> Choices(label: String, choices: List<Pair<T, String>>, chosen: T?, onChoose: (T?) -> Unit) {
    Column(Modifier.fillMaxWidth(), verticalArrangement = Arrangement.spacedBy(4.dp)) {
        Text(label, style = MaterialTheme.typography.bodyLarge)
        FlowRow(
            Modifier.selectableGroup(),
            horizontalArrangement = Arrangement.spacedBy(8.dp),
            verticalArrangement = Arrangement.spacedBy(4.dp),
        ) {
            choices.forEach { (choice, words) ->
                Choice(label, words, choice == chosen) { onChoose(choice.takeIf { it != chosen }) }
            }
        }
    }
}

/** Yes, no, or neither yet. */
@Composable
fun YesOrNo(label: String, answer: Boolean?, onAnswer: (Boolean?) -> Unit) = Choices(
    label,
    listOf(true to stringResource(R.string.choices_yes), false to stringResource(R.string.choices_no)),
    answer,
    onAnswer,
)

@Composable
private fun Choice(label: String, words: String, chosen: Boolean, onPress: () -> Unit) {
    val colours = MaterialTheme.colorScheme
    val spoken = stringResource(R.string.choices_of, label, words)
    Surface(
        Modifier.selectable(chosen, role = Role.RadioButton, onClick = onPress).semantics {
            contentDescription = spoken
        },
        shape = RoundedCornerShape(12.dp),
        color = if (chosen) colours.primary else colours.surfaceContainerLowest,
        contentColor = if (chosen) colours.onPrimary else colours.onSurface,
        border = BorderStroke(1.dp, if (chosen) colours.primary else colours.outline),
    ) {
        Box(
            Modifier.heightIn(min = 48.dp).widthIn(min = 72.dp).padding(horizontal = 16.dp),
            contentAlignment = Alignment.Center,
        ) { Text(words) }
    }
}
