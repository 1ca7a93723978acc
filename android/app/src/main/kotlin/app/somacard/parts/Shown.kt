// A screen of the core on the screen of the phone: a moment of nothing until it was read, then what it says, with the last
// refusal above it.

package app.somacard.parts

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.somacard.core.SomacardException
import app.somacard.state.Screen

/** [content] once there is something to show. Fields of [field] names show their own refusals. */
@Composable
fun <S : Any> Shown(screen: Screen<S>, field: Set<String> = emptySet(), content: @Composable (S) -> Unit) {
    DisposableEffect(screen) {
        screen.seen(true)
        onDispose { screen.seen(false) }
    }
    val refused = screen.refused?.takeIf { (it as? SomacardException.Invalid)?.field !in field }
    Column(Modifier.fillMaxSize()) {
        refused?.let { Box(Modifier.padding(16.dp)) { Refusal(it, screen::dismiss) } }
        screen.shown?.let { content(it) }
    }
}
