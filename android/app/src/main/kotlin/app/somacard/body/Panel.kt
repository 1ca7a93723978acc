// A sheet above the screen, for one small thing: it scrolls where it is long, and what finishes it stays in reach.

package app.somacard.body

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.saveable.LocalSaveableStateRegistry
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.paneTitle
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.Dialog
import androidx.compose.ui.window.DialogProperties
import app.somacard.R
import app.somacard.parts.Heading
import app.somacard.parts.SmallButton

/** [bar] stands below what scrolls, above the way out; [onAway] is what going back does, and a touch beside the sheet. */
@Composable
fun Panel(
    title: String,
    onClose: () -> Unit,
    onAway: () -> Unit = onClose,
    bar: @Composable ColumnScope.() -> Unit = {},
    content: @Composable ColumnScope.() -> Unit,
) {
    PanelFrame(title, onClose, onAway) {
        Column(
            Modifier.weight(1f, fill = false).verticalScroll(rememberScrollState()).padding(horizontal = 20.dp),
            verticalArrangement = Arrangement.spacedBy(8.dp),
            content = content,
        )
        Column(Modifier.padding(horizontal = 20.dp), Arrangement.spacedBy(8.dp)) { bar() }
    }
}

/** The sheet itself, for content that scrolls in its own way. */
@Composable
fun PanelFrame(
    title: String,
    onClose: () -> Unit,
    onAway: () -> Unit = onClose,
    content: @Composable ColumnScope.() -> Unit,
) {
    // A window of its own would have what is searched for written down by the phone: it is kept with the place.
    val kept = LocalSaveableStateRegistry.current
    Dialog(onAway, DialogProperties(usePlatformDefaultWidth = false)) {
        CompositionLocalProvider(LocalSaveableStateRegistry provides kept) { Sheet(title, onClose, content) }
    }
}

@Composable
private fun Sheet(title: String, onClose: () -> Unit, content: @Composable ColumnScope.() -> Unit) = Surface(
    Modifier.padding(12.dp).widthIn(max = 560.dp).fillMaxWidth().semantics { paneTitle = title },
    shape = RoundedCornerShape(24.dp),
    color = MaterialTheme.colorScheme.surface,
    contentColor = MaterialTheme.colorScheme.onSurface,
) {
    Column(Modifier.padding(vertical = 12.dp), Arrangement.spacedBy(8.dp)) {
        Heading(title, Modifier.padding(horizontal = 20.dp))
        content()
        SmallButton(
            stringResource(R.string.cancel),
            modifier = Modifier.padding(horizontal = 12.dp),
            onPress = onClose,
        )
    }
}
