// What the door keeps while the phone is turned, and what can be done at it: begin, open, bring back, begin anew. No way
// through it puts a new key over an old file unasked.

package app.somacard.start

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.somacard.core.Diary
import app.somacard.core.SomacardException
import app.somacard.core.StartState
import app.somacard.core.WhyNotOpened
import app.somacard.core.checkBackup
import app.somacard.devices.JoiningModel
import app.somacard.devices.RecoveringModel
import app.somacard.parts.Work
import app.somacard.phone.Phone
import app.somacard.phone.PhoneDiary
import app.somacard.settings.ChosenFile
import app.somacard.settings.OwnFiles
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.withContext

/** Where at the door the person is; on the last two in front of a diary that was made to be filled from elsewhere. */
enum class DoorPage(val hasDiary: Boolean = false) { FRONT, RESTORE, JOIN(true), RECOVER(true) }

class DoorModel(
    private val diary: PhoneDiary,
    private val scope: CoroutineScope,
    /** Closes what was open of a diary that is not there any more. */
    private val leaveAll: () -> Unit,
) {
    /** What is in the folder; nothing until it was looked at, and where the keys don't say. */
    var state by mutableStateOf<StartState?>(null)
        private set

    /** Whether it was looked at. */
    var looked by mutableStateOf(false)
        private set

    var page by mutableStateOf(DoorPage.FRONT)

    var backup by mutableStateOf<ChosenFile?>(null)
    var words by mutableStateOf("")

    val work = Work(diary, scope)

    val phone: Phone get() = diary.phone

    var joining: JoiningModel? = null
        private set

    var recovering: RecoveringModel? = null
        private set

    private var opened = false

    /** Looks what there is. A diary that asks for nobody opens at once when the app comes up, and not after it was locked. */
    fun look() = work.begin {
        seeState()
        if (!opened && state == StartState.READY && !diary.asksForPerson()) enter { diary.open() }
    }

    fun open() = work.begin {
        seeState()
        if (state == StartState.READY) enter { diary.open() }
    }

    fun begin() = work.begin {
        enter { diary.open { Diary.create(folder.path, vault, language(), now()) } }
    }

    /** Begins anew where the old diary is lost: with the key that is still here, or after what can't be opened was erased. */
    fun beginAnew() = work.begin {
        if (state == StartState.FILE_MISSING) {
            enter { diary.open { Diary.createWithKeptKey(folder.path, vault, language(), now()) } }
        } else {
            diary.erase()
            seeState()
        }
    }

    /** Brings the diary back. A file that is in the way goes only after the backup was tried and opens. */
    fun restore(files: OwnFiles) = work.begin {
        val chosen = backup ?: return@begin
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

    /** Makes a diary with nothing in it, for what comes from another device or from the mailbox. */
    fun beginToJoin(then: DoorPage) = work.begin {
        val kept = state == StartState.FILE_MISSING
        page = then
        joining = JoiningModel(diary, scope)
        recovering = RecoveringModel(diary, scope)
        try {
            diary.open {
                val make = if (kept) Diary::createToJoinWithKeptKey else Diary::createToJoin
                make(folder.path, vault, language(), now())
            }
        } catch (why: SomacardException) {
            forget()
            throw why
        }
    }

    /** What was to come is here: into the diary. */
    fun cameOver() = forget()

    /** It did not come about: the diary that has nothing in it makes room for another try. */
    fun giveUp() = work.begin {
        diary.erase()
        forget()
    }

    /** Whether a file that can't be opened lies where the diary belongs, or may lie there. */
    val blocked: Boolean get() = state != StartState.NEW && state != StartState.FILE_MISSING

    /** Whether it was refused in a way that trying again may never change: a backup, or a new beginning, does. */
    val mayBeLost: Boolean
        get() = when (val refused = work.refused) {
            is SomacardException.CannotOpen -> refused.why in LOST
            else -> false
        }

    fun toFront() {
        forget()
        work.dismiss()
    }

    private suspend fun seeState() {
        try {
            state = diary.state()
        } finally {
            looked = true
        }
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
        // Locked on the way, joining another device goes on where it was.
        if (!page.hasDiary) forget()
    }

    private fun forget() {
        page = DoorPage.FRONT
        backup = null
        words = ""
        joining = null
        recovering = null
    }

    private companion object {
        val LOST = setOf(WhyNotOpened.KEY_MISSING, WhyNotOpened.WRONG_KEY, WhyNotOpened.DAMAGED)
    }
}
