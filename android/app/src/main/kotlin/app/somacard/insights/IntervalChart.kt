// Where an effect lies: a line from the low to the high end of its interval, a dot for the effect, and a stroke at zero, where
// there is neither less nor more. The sentence above it says the same in words.

package app.somacard.insights

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.somacard.R
import app.somacard.core.FindingRow
import kotlin.math.abs

@Composable
internal fun IntervalChart(finding: FindingRow) {
    val interval = finding.interval ?: return
    // A correlation is at most 1; a difference is as wide as it is.
    val reach = listOf(1.0, abs(interval.low), abs(interval.high), abs(finding.effect)).max()
    val colours = MaterialTheme.colorScheme
    Column(Modifier.fillMaxWidth().clearAndSetSemantics { }) {
        Canvas(Modifier.fillMaxWidth().height(24.dp)) {
            fun at(number: Double) = Offset((size.width * (number + reach) / (2 * reach)).toFloat(), center.y)
            drawLine(colours.outlineVariant, Offset(0f, center.y), Offset(size.width, center.y), 1.dp.toPx())
            drawLine(colours.outline, Offset(center.x, 0f), Offset(center.x, size.height), 2.dp.toPx())
            drawLine(colours.primary, at(interval.low), at(interval.high), 6.dp.toPx(), StrokeCap.Round)
            drawCircle(colours.surface, 7.dp.toPx(), at(finding.effect))
            drawCircle(colours.primary, 5.dp.toPx(), at(finding.effect))
        }
        Row(Modifier.fillMaxWidth()) {
            End(stringResource(R.string.insights_less), TextAlign.Start)
            End("0", TextAlign.Center)
            End(stringResource(R.string.insights_more), TextAlign.End)
        }
    }
}

@Composable
private fun RowScope.End(words: String, side: TextAlign) = Text(
    words,
    Modifier.weight(1f),
    color = MaterialTheme.colorScheme.onSurfaceVariant,
    textAlign = side,
    style = MaterialTheme.typography.bodySmall,
)
