// A number of a few: 0 to 5, 0 to 7, 0 to 10. One tap or a drag along the row answers, a tap on the answer takes it back, and
// "not answered" looks like what it is: a slider always shows some number.

package app.somacard.parts

import androidx.compose.foundation.gestures.detectHorizontalDragGestures
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.ui.Modifier
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.unit.dp
import app.somacard.R

/** How many numbers stand in a row: each keeps 48 dp on the narrowest phone. */
private const val IN_A_ROW = 6

/**
 * A question and its numbers. [low] and [high] name the ends; [before] is what the day says already. [onAnswer] is given
 * nothing when the answer is taken back.
 */
@Composable
fun Scale(
    label: String,
    numbers: IntProgression,
    answer: Int?,
    before: Int? = null,
    low: String? = null,
    high: String? = null,
    onAnswer: (Int?) -> Unit,
) {
    Column(Modifier.fillMaxWidth(), verticalArrangement = Arrangement.spacedBy(4.dp)) {
        Row(Modifier.fillMaxWidth(), horizontalArrangement = Arrangement.SpaceBetween) {
            Text(label, Modifier.weight(1f), style = MaterialTheme.typography.bodyLarge)
            before?.let { Quiet(stringResource(R.string.scale_before, it)) }
        }
        numbers.chunked(IN_A_ROW).forEach { row -> Numbers(label, row, answer, onAnswer) }
        if (low != null || high != null) {
            Row(Modifier.fillMaxWidth(), horizontalArrangement = Arrangement.SpaceBetween) {
                Quiet(low.orEmpty())
                Quiet(high.orEmpty())
            }
        }
    }
}

@Composable
private fun Numbers(label: String, row: List<Int>, answer: Int?, onAnswer: (Int?) -> Unit) {
    val answered by rememberUpdatedState(onAnswer)
    Row(
        Modifier
            .fillMaxWidth()
            .selectableGroup()
            .pointerInput(row) {
                detectHorizontalDragGestures { change, _ ->
                    val at = (change.position.x / size.width * row.size).toInt()
                    answered(row[at.coerceIn(row.indices)])
                }
            },
        horizontalArrangement = Arrangement.spacedBy(4.dp),
    ) {
        row.forEach { number ->
            val spoken = stringResource(R.string.scale_number, label, number)
            AnswerCell("$number", spoken, number == answer, Modifier.weight(1f)) {
                onAnswer(number.takeIf { it != answer })
            }
        }
        repeat(IN_A_ROW - row.size) { Box(Modifier.weight(1f)) }
    }
}
