// Backups: first the recovery words, then a file where the person wants it, then trying whether it would work.

package app.somacard.settings

import android.net.Uri
import android.text.format.Formatter
import androidx.activity.compose.rememberLauncherForActivityResult
import androidx.activity.result.contract.ActivityResultContracts.CreateDocument
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
import app.somacard.core.Backup
import app.somacard.core.SettingsScreen
import app.somacard.core.toLocalDate
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Block
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.MainButton
import app.somacard.parts.Page
import app.somacard.parts.Shown
import app.somacard.parts.Words
import app.somacard.parts.Work
import app.somacard.parts.Working
import app.somacard.parts.written

data object BackupPlace : Place {
    override val title = R.string.settings_backup

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { SettingsModel(this) }
        val making = here.keep { BackupMaking(this) }
        Shown(model.settings) { settings ->
            Page {
                Words(stringResource(R.string.settings_backup_what))
                RecoveryWords(settings.holds.recoveryWords, here)
                Heading(stringResource(R.string.settings_backup_second))
                Making(settings, making)
                Heading(stringResource(R.string.settings_backup_third))
                Words(stringResource(R.string.settings_drill_why))
                GoRow(stringResource(R.string.settings_drill)) { here.go(DrillPlace) }
            }
        }
    }
}

/** Making a backup, and the last one that was made here. */
class BackupMaking(private val here: Here) {
    var made by mutableStateOf<Backup?>(null)
        private set

    val work = Work(here.diary, here.scope)
    val io = here.phone.io

    fun make(files: OwnFiles, to: Uri) = work.begin {
        made = null
        made = files.handOver(to) { file -> here.diary.call { backup(it, file.path) } }
    }
}

@Composable
private fun RecoveryWords(made: Boolean, here: Here) {
    Heading(stringResource(R.string.settings_backup_first))
    Words(stringResource(if (made) R.string.settings_words_made_more else R.string.settings_words_none_more))
    val words = if (made) R.string.settings_words_new else R.string.settings_words_make
    GoRow(stringResource(words)) { here.go(RecoveryWordsPlace) }
}

@Composable
private fun Making(settings: SettingsScreen, making: BackupMaking) {
    val context = LocalContext.current.applicationContext
    val files = OwnFiles(context, making.io)
    val list = rememberLauncherForActivityResult(CreateDocument("application/octet-stream")) { to ->
        to?.let { making.make(files, it) }
    }
    val name = stringResource(R.string.settings_backup_name, settings.today.toLocalDate().toString())
    Working(making.work, stringResource(R.string.settings_backup_making))
    making.made?.let {
        Block(Modifier.semantics { liveRegion = LiveRegionMode.Polite }) {
            val size = Formatter.formatShortFileSize(context, it.sizeBytes.toLong())
            Words(stringResource(R.string.settings_backup_made, it.madeAt.written(), size))
        }
    }
    Words(stringResource(R.string.settings_backup_where))
    MainButton(stringResource(R.string.settings_backup_make), settings.holds.recoveryWords && !making.work.running) {
        list.launch(name)
    }
}
