// How a screen is laid out: one column, not too wide to read on a large one, with headings that a screen reader can jump to.

package app.somacard.parts

import androidx.compose.foundation.ScrollState
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.Card
import androidx.compose.material3.CardDefaults
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp

/** How wide a column of text may be. */
val READABLE = 640.dp

/** A screen's one scrolling column; [bar] stays at its lower edge. */
@Composable
fun Page(
    bar: @Composable () -> Unit = {},
    scroll: ScrollState = rememberScrollState(),
    content: @Composable ColumnScope.() -> Unit,
) {
    Column(Modifier.fillMaxSize(), horizontalAlignment = Alignment.CenterHorizontally) {
        Column(
            Modifier
                .weight(1f)
                .widthIn(max = READABLE)
                .fillMaxWidth()
                .verticalScroll(scroll)
                .padding(horizontal = 16.dp, vertical = 12.dp),
            verticalArrangement = Arrangement.spacedBy(12.dp),
            content = content,
        )
        Box(Modifier.widthIn(max = READABLE).fillMaxWidth()) { bar() }
    }
}

/** A heading within a screen. */
@Composable
fun Heading(words: String, modifier: Modifier = Modifier) {
    Text(
        words,
        modifier.padding(top = 8.dp).semantics { heading() },
        style = MaterialTheme.typography.titleMedium,
    )
}

/** What belongs together, on a surface of its own. */
@Composable
fun Block(modifier: Modifier = Modifier, content: @Composable ColumnScope.() -> Unit) {
    Card(
        modifier.fillMaxWidth(),
        colors = CardDefaults.cardColors(containerColor = MaterialTheme.colorScheme.surfaceContainer),
    ) {
        Column(
            Modifier.fillMaxWidth().padding(16.dp),
            verticalArrangement = Arrangement.spacedBy(8.dp),
            content = content,
        )
    }
}

/** Plain sentences, one below the other. */
@Composable
fun Words(vararg words: String?) = Words(words.filterNotNull())

@Composable
fun Words(words: List<String>) = words.forEach { Text(it, style = MaterialTheme.typography.bodyLarge) }

/** What is said beside the matter: dates, explanations. */
@Composable
fun Quiet(words: String, modifier: Modifier = Modifier) {
    Text(
        words,
        modifier,
        color = MaterialTheme.colorScheme.onSurfaceVariant,
        style = MaterialTheme.typography.bodyMedium,
    )
}
