// Erasing everything on this phone: what goes, what can't be recalled, and a word typed so that it never happens by chance.

package app.somacard.settings

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.platform.LocalContext
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.SomacardException
import app.somacard.devices.DevicesPlace
import app.somacard.devices.goesOnline
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Field
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.MainButton
import app.somacard.parts.Page
import app.somacard.parts.Refusal
import app.somacard.parts.Words
import app.somacard.parts.Work
import app.somacard.phone.forgetChoices
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.withContext

data object ErasePlace : Place {
    override val title = R.string.settings_erase

    @Composable
    override fun Content(here: Here) {
        val erasing = here.keep { Erasing(this) }
        val context = LocalContext.current.applicationContext
        val word = stringResource(R.string.settings_erase_word)
        Page {
            erasing.work.refused?.let { Refusal(it, erasing.work::dismiss) }
            Words(stringResource(R.string.settings_erase_goes))
            Heading(stringResource(R.string.settings_erase_stays))
            Words(
                stringResource(R.string.settings_erase_backups),
                stringResource(R.string.settings_erase_shared),
                stringResource(R.string.settings_erase_mailbox),
            )
            GoRow(stringResource(R.string.devices)) { here.go(DevicesPlace) }
            GoRow(stringResource(R.string.settings_backup)) { here.go(BackupPlace) }
            Field(stringResource(R.string.settings_erase_type, word), erasing.typed) { erasing.typed = it }
            val same = erasing.typed.trim().equals(word, ignoreCase = true)
            MainButton(stringResource(R.string.settings_erase_yes), same && !erasing.work.running) {
                erasing.run(context.goesOnline()) { context.forgetChoices() }
            }
        }
    }
}

class Erasing(private val here: Here) {
    var typed by mutableStateOf("")

    val work = Work(here.diary, here.scope)

    /** The door closes this place as soon as the diary is gone: what was begun is done to its end all the same. */
    fun run(online: Boolean, then: () -> Unit) = work.begin {
        withContext(NonCancellable) {
            if (online) deleteClinicMailboxes()
            here.diary.erase()
            then()
        }
    }

    /** Nobody could delete them once the diary is gone. That a relay does not answer keeps nothing from being erased. */
    private suspend fun Work.deleteClinicMailboxes() = coroutineScope {
        val requests = try {
            call { clinicMailboxDeletions() }
        } catch (_: SomacardException) {
            emptyList()
        }
        requests.map { async { diary.phone.ask(it) } }.awaitAll()
    }
}
