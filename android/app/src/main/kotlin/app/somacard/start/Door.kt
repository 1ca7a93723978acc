// What is shown while the diary is closed: a new diary to begin, a locked one to open, one to bring back.

package app.somacard.start

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.imePadding
import androidx.compose.foundation.layout.safeDrawingPadding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import app.somacard.R
import app.somacard.core.StartState
import app.somacard.parts.Page
import app.somacard.safety.LockedSafety

@Composable
fun Door(model: DoorModel, locked: Boolean) {
    LaunchedEffect(model, locked) {
        if (locked) model.look()
    }
    var safety by rememberSaveable { mutableStateOf(false) }
    if (safety) {
        LockedSafety(model.phone, onBack = { safety = false })
        return
    }
    CompositionLocalProvider(LocalSafety provides { safety = true }) {
        Box(Modifier.safeDrawingPadding().imePadding()) {
            when {
                model.page.hasDiary && !locked -> FromElsewhere(model)
                model.page == DoorPage.RESTORE -> Restore(model)
                else -> Front(model)
            }
        }
    }
}

@Composable
private fun Front(model: DoorModel) = Page {
    when (model.state) {
        StartState.NEW -> Welcome(model)
        StartState.READY -> Locked(model)
        StartState.KEY_MISSING -> KeyMissing(model)
        StartState.FILE_MISSING -> FileMissing(model)
        null -> Unreachable(model)
    }
}

@Composable
internal fun Name(words: String = stringResource(R.string.app_name)) =
    Text(words, Modifier.semantics { heading() }, style = MaterialTheme.typography.headlineMedium)
