// The diary of this phone: what there is before it is opened, opening and locking it, and calling it off the main thread.
// Locking closes the file and drops the keys; the screens keep what was typed and not saved, hidden, and go on afterwards.

package app.somacard.phone

import app.somacard.core.Area
import app.somacard.core.ChangeListener
import app.somacard.core.Diary
import app.somacard.core.DiaryInterface
import app.somacard.core.KeySlot
import app.somacard.core.KeyVault
import app.somacard.core.Language
import app.somacard.core.Listening
import app.somacard.core.Moment
import app.somacard.core.SomacardException
import app.somacard.core.StartState
import app.somacard.core.VaultException
import app.somacard.core.eraseDiary
import app.somacard.core.startState
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.withContext

/** The newest revision of each area since the diary was opened for the [opening]th time. */
data class News(val opening: Int = 0, val revisions: Map<Area, ULong> = emptyMap())

class PhoneDiary(
    val phone: Phone,
    /** What goes with an erased diary: what the phone was told of it. */
    private val forget: suspend () -> Unit = {},
) {
    private class Opened(val diary: Diary, val core: DiaryInterface, val listening: Listening, val language: Language)

    private val changing = Mutex()

    /** Opened aside, for what the app does by itself while the person has the diary closed. */
    private var aside: Diary? = null
    private var busyAside = 0
    private val opened = MutableStateFlow<Opened?>(null)
    private val told = MutableStateFlow(News())
    private val locked = MutableStateFlow(true)

    /** What changed: screens read themselves anew by it. */
    val news: StateFlow<News> = told

    /** Whether the diary is closed now. */
    val isLocked: StateFlow<Boolean> = locked

    /**
     * What is in the folder: ask it first, and show the screen it calls for. A key that asks for the person is gone where the
     * phone has no lock to ask by: taking that away has made it void.
     */
    suspend fun state(): StartState {
        val there = withContext(phone.io) { startState(phone.folder.path, phone.vault) }
        val isVoid = there == StartState.READY && !phone.presence.canAsk && asksForPerson()
        return if (isVoid) StartState.KEY_MISSING else there
    }

    /** Opens the diary by [how], unless it is open. Where its key asks for the person, they are asked first. */
    suspend fun open(how: Phone.() -> Diary = { Diary.open(folder.path, vault, language()) }) {
        if (isLocked.value && asksForPerson() && !phone.presence.isConfirmed()) throw SomacardException.Cancelled()
        changing.withLock {
            if (opened.value != null) return
            val language = phone.language()
            show(withContext(phone.io) { phone.how() }, language)
            locked.value = false
        }
    }

    /** Whether the diary's key works only just after the person was asked; no, where that can't be known now. */
    suspend fun asksForPerson(): Boolean = withContext(phone.io) {
        try {
            (phone.vault as? PersonKey)?.asksForPerson() ?: false
        } catch (_: VaultException) {
            false
        }
    }

    /**
     * Chooses that, asking for the person once; whether it is so now. With a key that asks, taking the phone's screen lock
     * away ends the key, and only the recovery words open the diary then: say so before.
     */
    suspend fun askForPerson(yes: Boolean): Boolean {
        if (!phone.presence.canAsk || !phone.presence.isConfirmed()) return asksForPerson()
        withContext(phone.io) {
            try {
                (phone.vault as? PersonKey)?.askForPerson(yes)
            } catch (why: VaultException) {
                throw SomacardException.Vault(why.javaClass.simpleName)
            }
        }
        return asksForPerson()
    }

    /** Whether the app may open it by itself: it is open, or it is there and its key asks for nobody. */
    suspend fun opensByItself(): Boolean = !isLocked.value || withContext(phone.io) {
        try {
            startState(phone.folder.path, phone.vault) == StartState.READY &&
                (phone.vault as? PersonKey)?.asksForPerson() != true
        } catch (_: SomacardException) {
            false
        } catch (_: VaultException) {
            false
        }
    }

    /**
     * What the app does by itself, such as planning reminders: with the diary that is open, or with one opened for that alone,
     * which the person does not see and which is closed again. Locking ends it.
     */
    suspend fun <T> aside(work: suspend (Diary) -> T): T {
        val diary = changing.withLock {
            val found = opened.value?.diary ?: aside
                ?: withContext(phone.io) { Diary.open(phone.folder.path, phone.vault, phone.language()) }
            if (opened.value == null) aside = found
            busyAside++
            found
        }
        return try {
            work(diary)
        } finally {
            withContext(NonCancellable) { changing.withLock { leaveAside() } }
        }
    }

    private suspend fun leaveAside() {
        busyAside--
        if (busyAside > 0) return
        val left = aside ?: return
        aside = null
        // The person may have opened it meanwhile, and has the same one.
        if (opened.value == null) withContext(phone.io) { left.lock() }
    }

    /** Goes on in the language of the screens, where the person changed that while the diary was open. */
    suspend fun speak() {
        changing.withLock {
            val was = opened.value ?: return
            val language = phone.language()
            if (language == was.language) return
            val speaking = withContext(phone.io) { was.diary.inLanguage(language) }
            was.listening.close()
            show(speaking, language)
        }
    }

    private fun show(diary: Diary, language: Language) {
        val core = phone.between(diary)
        told.update { News(it.opening + 1) }
        opened.value = Opened(diary, core, core.listen(listener()), language)
    }

    /** A call of the core, on a thread that may wait; of a locked diary it fails with `Locked`. */
    suspend fun <T> call(call: DiaryInterface.(Moment) -> T): T {
        val core = core()
        return withContext(phone.io) { core.call(phone.now()) }
    }

    /** The open diary, for calls that tell how far they are. */
    fun core(): DiaryInterface = opened.value?.core ?: throw SomacardException.Locked()

    /** Closes the file and drops the keys. */
    suspend fun lock() = changing.withLock { close { core.lock() } }

    /** Erases everything on this phone; what was handed out can't be recalled. */
    suspend fun erase() = changing.withLock {
        forget()
        withContext(phone.io) { eraseDiary(phone.folder.path, phone.vault) }
        close { }
    }

    private suspend fun close(how: Opened.() -> Unit) {
        val was = opened.value ?: return
        opened.value = null
        locked.value = true
        withContext(phone.io) {
            was.listening.close()
            was.how()
        }
    }

    private fun listener() = object : ChangeListener {
        override fun changed(areas: List<Area>, revision: ULong) = told.update { news ->
            val newer = areas.associateWith { maxOf(revision, news.revisions[it] ?: 0uL) }
            news.copy(revisions = news.revisions + newer)
        }
    }
}
