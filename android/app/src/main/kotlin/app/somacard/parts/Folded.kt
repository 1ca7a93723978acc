// What is there and not always wanted: a row that opens and closes it, and keeps that by itself.

package app.somacard.parts

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue

/** [content] below a row that says [words], once it was pressed; [more] stands below them. */
@Composable
fun Folded(words: String, more: String? = null, content: @Composable () -> Unit) {
    var open by rememberSaveable { mutableStateOf(false) }
    FoldedBlock(words, open, more, line = true, onFold = { open = it }) { content() }
}
