// What is shown while the diary is closed: a new diary to begin, a locked one to open, one to restore.

package app.somacard.start

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.safeDrawingPadding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Diary
import app.somacard.core.StartState
import app.somacard.parts.MainButton
import app.somacard.parts.Page
import app.somacard.phone.PhoneDiary
import kotlinx.coroutines.launch

@Composable
fun Door(diary: PhoneDiary) {
    val scope = rememberCoroutineScope()
    var state by remember { mutableStateOf<StartState?>(null) }
    LaunchedEffect(Unit) { state = diary.state() }
    Column(Modifier.safeDrawingPadding()) {
        Page {
            when (state) {
                StartState.NEW -> MainButton(stringResource(R.string.begin)) {
                    scope.launch { diary.open { Diary.create(folder.path, vault, language(), now()) } }
                }

                StartState.READY -> MainButton(stringResource(R.string.unlock)) { scope.launch { diary.open() } }

                else -> Unit
            }
        }
    }
}
