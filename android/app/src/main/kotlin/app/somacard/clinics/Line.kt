// A line of what an invitation says: the six words large, a changed key not to be overlooked.

package app.somacard.clinics

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Card
import androidx.compose.material3.CardDefaults
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.somacard.core.ClinicLine
import app.somacard.core.ClinicLineKind
import app.somacard.parts.Block
import app.somacard.parts.Heading
import app.somacard.parts.Point
import app.somacard.parts.Words

@Composable
internal fun Line(line: ClinicLine) = when (line.kind) {
    ClinicLineKind.SENTENCE -> Words(line.text)
    ClinicLineKind.WARNING -> Warning(line.text)
    ClinicLineKind.WORDS -> SixWords(line.text)
    ClinicLineKind.HEADING -> Heading(line.text)
    ClinicLineKind.POINT -> Point(line.text)
}

@Composable
private fun Warning(text: String) = Card(
    Modifier.fillMaxWidth(),
    colors = CardDefaults.cardColors(
        containerColor = MaterialTheme.colorScheme.errorContainer,
        contentColor = MaterialTheme.colorScheme.onErrorContainer,
    ),
) { Text(text, Modifier.padding(16.dp), style = MaterialTheme.typography.titleMedium) }

/** Read as one, in their order. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun SixWords(text: String) = Block {
    FlowRow(
        Modifier.semantics(mergeDescendants = true) {},
        horizontalArrangement = Arrangement.spacedBy(16.dp),
        verticalArrangement = Arrangement.spacedBy(8.dp),
    ) {
        text.split(' ').forEach { Text(it, style = MaterialTheme.typography.headlineSmall) }
    }
}
