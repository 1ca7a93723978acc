// A heading of the page with its lines: words that can be read with wet eyes, and below each the ways to reach whom it names.

package app.somacard.safety

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Card
import androidx.compose.material3.CardDefaults
import androidx.compose.material3.LocalContentColor
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp
import app.somacard.core.SafetyBlock
import app.somacard.core.SafetyBlockKind
import app.somacard.core.SafetyLine
import app.somacard.parts.Heading

/** [below] stands under the lines. */
@Composable
fun SafetySection(block: SafetyBlock, modifier: Modifier = Modifier, below: @Composable ColumnScope.() -> Unit = {}) {
    val colours = MaterialTheme.colorScheme
    val first = block.kind == SafetyBlockKind.INJURY
    Card(
        modifier.fillMaxWidth(),
        colors = CardDefaults.cardColors(
            containerColor = if (first) colours.primaryContainer else colours.surfaceContainer,
            contentColor = if (first) colours.onPrimaryContainer else colours.onSurface,
        ),
    ) {
        Column(Modifier.fillMaxWidth().padding(16.dp), verticalArrangement = Arrangement.spacedBy(12.dp)) {
            Heading(block.heading)
            block.lines.forEach { Line(it, first) }
            below()
        }
    }
}

@Composable
private fun Line(line: SafetyLine, first: Boolean) {
    Column(Modifier.fillMaxWidth(), verticalArrangement = Arrangement.spacedBy(8.dp)) {
        Text(line.words, style = MaterialTheme.typography.bodyLarge.copy(fontSize = 20.sp, lineHeight = 28.sp))
        line.beside?.let {
            Text(it, color = LocalContentColor.current, style = MaterialTheme.typography.bodyMedium)
        }
        line.reach.forEach { ReachButton(it, line.words, first) }
    }
}
