// The way back from the person's own whole copy: all of it, with its history, in a diary in which nothing was written yet.

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
import app.somacard.core.CopyImported
import app.somacard.core.SomacardException
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Block
import app.somacard.parts.Heading
import app.somacard.parts.MainButton
import app.somacard.parts.Page
import app.somacard.parts.Words
import app.somacard.parts.Work
import app.somacard.parts.Working
import app.somacard.parts.short

data object WholeCopyPlace : Place {
    override val title = R.string.settings_copy

    @Composable
    override fun Content(here: Here) {
        val copy = here.keep { WholeCopy(this) }
        val context = LocalContext.current.applicationContext
        Page {
            Words(stringResource(R.string.settings_copy_what), stringResource(R.string.settings_copy_not))
            FileRow(stringResource(R.string.settings_copy_file), copy.file) { copy.file = it }
            Working(copy.work, stringResource(R.string.settings_import_running))
            if (copy.work.refused is SomacardException.Invalid) Words(stringResource(R.string.settings_copy_refused))
            copy.came?.let { Came(it) }
            MainButton(stringResource(R.string.settings_copy_do), copy.file != null && !copy.work.running) {
                copy.run(OwnFiles(context, here.phone.io))
            }
        }
    }
}

class WholeCopy(private val here: Here) {
    var file by mutableStateOf<ChosenFile?>(null)
    var came by mutableStateOf<CopyImported?>(null)
        private set

    val work = Work(here.diary, here.scope)

    fun run(files: OwnFiles) = work.begin {
        came = null
        val chosen = file ?: return@begin
        came = files.copyOf(chosen) { copy ->
            long { _, job -> importJson(copy.path, job) }
        }
    }
}

@Composable
private fun Came(came: CopyImported) = Block(Modifier.semantics { liveRegion = LiveRegionMode.Polite }) {
    val (first, last) = came.firstDay to came.lastDay
    Heading(stringResource(R.string.settings_copied))
    Words(
        stringResource(R.string.settings_check_days, came.days.toLong(), came.changes.toLong()),
        if (first != null &&
            last != null
        ) {
            stringResource(R.string.settings_holds_days, first.short(), last.short())
        } else {
            null
        },
        came.quarantined.takeIf { it > 0uL }?.let { stringResource(R.string.settings_holds_unread, it.toLong()) },
    )
}
