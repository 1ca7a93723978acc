// What the door keeps while the phone is turned, and what can be done at it: begin, open, bring back, begin anew. No way
// through it puts a new key over an old file unasked.

package app.somacard.start

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.somacard.core.Diary
import app.somacard.core.SomacardException
import app.somacard.core.StartState
import app.somacard.core.checkBackup
import app.somacard.phone.PhoneDiary
import app.somacard.settings.ChosenFile
import app.somacard.settings.OwnFiles
import app.somacard.state.Deed
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.withContext

/** Where at the door the person is. */
enum class DoorPage { FRONT, RESTORE }

class DoorModel(
    private val diary: PhoneDiary,
    scope: CoroutineScope,
    /** Closes what was open of a diary that is not there any more. */
    private val leaveAll: () -> Unit,
) {
    /** What is in the folder; nothing until it was looked at. */
    var state by mutableStateOf<StartState?>(null)
        private set

    var page by mutableStateOf(DoorPage.FRONT)

    var backup by mutableStateOf<ChosenFile?>(null)
    var words by mutableStateOf("")

    val deed = Deed(scope)

    private var opened = false

    /** Looks what there is. A diary that asks for nobody opens at once when the app comes up, and not after it was locked. */
    fun look() = deed.run {
        seeState()
        if (!opened && state == StartState.READY && !diary.asksForPerson()) enter { diary.open() }
    }

    fun open() = deed.run {
        seeState()
        if (state == StartState.READY) enter { diary.open() }
    }

    fun begin() = deed.run {
        enter { diary.open { Diary.create(folder.path, vault, language(), now()) } }
    }

    /** Begins anew where the old diary is lost: with the key that is still here, or after what can't be opened was erased. */
    fun beginAnew() = deed.run {
        if (state == StartState.FILE_MISSING) {
            enter { diary.open { Diary.createWithKeptKey(folder.path, vault, language(), now()) } }
        } else {
            diary.erase()
            seeState()
        }
    }

    /** Brings the diary back. A file that is in the way goes only after the backup was tried and opens. */
    fun restore(files: OwnFiles) = deed.run {
        val chosen = backup ?: return@run
        files.copyOf(chosen) { file ->
            if (blocked) {
                files.trial { trial ->
                    withContext(diary.phone.io) { checkBackup(file.path, words, trial.path) }
                }
                diary.erase()
                seeState()
            }
            enter { diary.open { Diary.restore(file.path, words, folder.path, vault, language()) } }
        }
    }

    /** Whether a file that can't be opened lies where the diary belongs. */
    val blocked: Boolean get() = state == StartState.KEY_MISSING || state == StartState.READY

    fun leaveRestore() {
        forget()
        deed.dismiss()
    }

    private suspend fun seeState() {
        state = diary.state()
        if (state != StartState.READY) leaveAll()
    }

    private suspend fun enter(how: suspend () -> Unit) {
        try {
            how()
        } catch (_: SomacardException.Cancelled) {
            // They were asked for, and did not want to.
            return
        }
        opened = true
        forget()
    }

    private fun forget() {
        page = DoorPage.FRONT
        backup = null
        words = ""
    }
}
