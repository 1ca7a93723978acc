// How a place was looked at: how far it was scrolled, which side of the figure was shown, what was unfolded. It is there again
// when the person comes back, and gone with the place; in memory alone, since the phone would write it down elsewhere.

package app.somacard.navigation

import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.key
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.LocalSaveableStateRegistry
import androidx.compose.runtime.saveable.SaveableStateRegistry

@Composable
internal fun KeptView(entry: BackStack.Entry, content: @Composable () -> Unit) = key(entry) {
    val registry = remember { SaveableStateRegistry(entry.looked) { true } }
    CompositionLocalProvider(LocalSaveableStateRegistry provides registry, content = content)
    // Below the content: what goes last is disposed of first, while there is something to keep.
    DisposableEffect(registry) { onDispose { entry.looked = registry.performSave() } }
}
