// One of a few, side by side: yes or no, before or after. A tap on what is chosen takes it back, so that "not answered" stays
// an answer.

package app.somacard.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
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
                val spoken = stringResource(R.string.choices_of, label, words)
                AnswerCell(words, spoken, choice == chosen, width = 72.dp, beside = 16.dp) {
                    onChoose(choice.takeIf { it != chosen })
                }
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
