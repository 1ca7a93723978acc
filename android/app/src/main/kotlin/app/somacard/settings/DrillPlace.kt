// The restore drill: opens a backup with its words beside the diary, tells what is in it, and leaves nothing behind.

package app.somacard.settings

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalContext
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.somacard.R
import app.somacard.core.CheckedBackup
import app.somacard.core.checkBackup
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Block
import app.somacard.parts.Heading
import app.somacard.parts.MainButton
import app.somacard.parts.Page
import app.somacard.parts.Words
import app.somacard.parts.Work
import app.somacard.parts.Working
import app.somacard.parts.written
import kotlinx.coroutines.withContext

data object DrillPlace : Place {
    override val title = R.string.settings_drill

    @Composable
    override fun Content(here: Here) {
        val drill = here.keep { Drill(this) }
        val context = LocalContext.current.applicationContext
        Page {
            Words(stringResource(R.string.settings_drill_how))
            FileRow(stringResource(R.string.settings_backup_file), drill.file) { drill.file = it }
            RecoveryWordsField(drill.words, drill.work) { drill.words = it }
            if (!drill.work.refused.isOfWords()) Working(drill.work, stringResource(R.string.settings_drill_running))
            drill.found?.let { Found(it) }
            MainButton(stringResource(R.string.settings_drill_try), drill.isFilledIn && !drill.work.running) {
                drill.run(OwnFiles(context, here.phone.io))
            }
        }
    }
}

class Drill(private val here: Here) {
    var file by mutableStateOf<ChosenFile?>(null)
    var words by mutableStateOf("")
    var found by mutableStateOf<CheckedBackup?>(null)
        private set

    val work = Work(here.diary, here.scope)

    val isFilledIn: Boolean get() = file != null && words.isNotBlank()

    fun run(files: OwnFiles) = work.begin {
        found = null
        val chosen = file ?: return@begin
        found = files.copyOf(chosen) { copy ->
            files.trial { trial -> withContext(here.phone.io) { checkBackup(copy.path, words, trial.path) } }
        }
        words = ""
    }
}

@Composable
private fun Found(checked: CheckedBackup) = Block(Modifier.semantics { liveRegion = LiveRegionMode.Polite }) {
    val found = checked.found
    Heading(stringResource(if (found.sound) R.string.settings_drill_works else R.string.settings_drill_fails))
    Words(stringResource(R.string.settings_drill_made, checked.backup.madeAt.written()))
    Holds(found)
}
