// Parts of a long page that are opened one by one, so that not everything is asked at once. What is open is kept with the
// place, and stays open while the person looks at something else.

package app.somacard.sessions

import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.mutableStateListOf
import app.somacard.parts.FoldedBlock

/** Which parts of a page are open, by their names. */
class Folds {
    private val open = mutableStateListOf<String>()

    operator fun contains(name: String): Boolean = name in open

    fun turn(name: String) {
        if (!open.remove(name)) open += name
    }
}

/** A part with its name in [folds], what it is called, and [more] of what is in it. */
@Composable
fun Fold(
    folds: Folds,
    name: String,
    words: String,
    more: String? = null,
    content: @Composable ColumnScope.() -> Unit,
) {
    FoldedBlock(words, name in folds, more, line = true, onFold = { folds.turn(name) }, content = content)
    HorizontalDivider(color = MaterialTheme.colorScheme.outlineVariant)
}
