// The diary of this phone: what there is before it is opened, opening and locking it, and calling it off the main thread.
// Locking closes the file and drops the keys; the screens keep what was typed and not saved, hidden, and go on afterwards.

package app.somacard.phone

import app.somacard.core.Area
import app.somacard.core.ChangeListener
import app.somacard.core.Diary
import app.somacard.core.DiaryInterface
import app.somacard.core.Language
import app.somacard.core.Listening
import app.somacard.core.Moment
import app.somacard.core.SomacardException
import app.somacard.core.StartState
import app.somacard.core.eraseDiary
import app.somacard.core.startState
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.withContext

/** The newest revision of each area since the diary was opened for the [opening]th time. */
data class News(val opening: Int = 0, val revisions: Map<Area, ULong> = emptyMap())

class PhoneDiary(val phone: Phone) {
    private class Opened(val core: DiaryInterface, val listening: Listening, val language: Language)

    private val changing = Mutex()
    private val opened = MutableStateFlow<Opened?>(null)
    private val told = MutableStateFlow(News())
    private val locked = MutableStateFlow(true)

    /** What changed: screens read themselves anew by it. */
    val news: StateFlow<News> = told

    /** Whether the diary is closed now. */
    val isLocked: StateFlow<Boolean> = locked

    /** What is in the folder: ask it first, and show the screen it calls for. */
    suspend fun state(): StartState = withContext(phone.io) { startState(phone.folder.path, phone.vault) }

    /** Opens the diary by [how], unless it is open. */
    suspend fun open(how: Phone.() -> Diary = { Diary.open(folder.path, vault, language()) }) {
        changing.withLock {
            if (opened.value != null) return
            val language = phone.language()
            val core = withContext(phone.io) { phone.between(phone.how()) }
            told.update { News(it.opening + 1) }
            opened.value = Opened(core, core.listen(listener()), language)
            locked.value = false
        }
    }

    /** Goes on in the language of the screens, where the person changed that while the diary was open. */
    suspend fun speak() {
        changing.withLock {
            val was = opened.value ?: return
            val language = phone.language()
            if (language == was.language) return
            val core = withContext(phone.io) { phone.between(was.core.inLanguage(language)) }
            was.listening.close()
            told.update { News(it.opening + 1) }
            opened.value = Opened(core, core.listen(listener()), language)
        }
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
