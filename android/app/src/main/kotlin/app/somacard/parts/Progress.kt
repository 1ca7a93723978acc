// How far something long is, in a bar and in words, and the way to stop it.

package app.somacard.parts

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.LinearProgressIndicator
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.somacard.R
import app.somacard.state.Deed

/** [words] while [deed] is done; nothing before and after. */
@Composable
fun Progress(deed: Deed, words: String, onStop: (() -> Unit)? = null) {
    if (!deed.busy) return
    Block(Modifier.semantics { liveRegion = LiveRegionMode.Polite }) {
        Words(words)
        LinearProgressIndicator({ deed.far }, Modifier.fillMaxWidth())
        onStop?.let { SmallButton(stringResource(R.string.settings_stop), onPress = it) }
    }
}
