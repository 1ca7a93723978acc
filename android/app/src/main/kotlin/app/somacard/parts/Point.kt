// A point of a list: its lines stand below each other beside the mark.

package app.somacard.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp

@Composable
fun Point(words: String) = Row(
    Modifier.semantics(mergeDescendants = true) {},
    horizontalArrangement = Arrangement.spacedBy(8.dp),
) {
    Text("•", Modifier.clearAndSetSemantics {}, style = MaterialTheme.typography.bodyLarge)
    Text(words, style = MaterialTheme.typography.bodyLarge)
}
