// A screen of the core: read in one call, read again when something it shows has changed, and replaced by what an action
// gives back. So each screen and each action is one call of the core.

package app.somacard.state

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.somacard.core.Area
import app.somacard.core.DiaryInterface
import app.somacard.core.Moment
import app.somacard.core.SomacardException
import app.somacard.phone.PhoneDiary
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.combine
import kotlinx.coroutines.launch
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock

/**
 * What [read] gives, of the diary's parts in [areas] (of all, when none is named); [revision] tells how new it is. [leave]
 * is what is done when an action saved something new and the diary was locked before the screen could be given: what was
 * typed must not be saved a second time.
 *
 * Used on the main thread; the core is called elsewhere.
 */
class Screen<S : Any>(
    private val diary: PhoneDiary,
    private val scope: CoroutineScope,
    private val areas: Set<Area>,
    private val revision: (S) -> ULong,
    private val read: DiaryInterface.(Moment) -> S,
    private val leave: () -> Unit = {},
) {
    private val turn = Mutex()
    private val seen = MutableStateFlow(true)
    private var opening = 0
    private var notRead: SomacardException? = null

    /** The screen; nothing until it was read. */
    var shown by mutableStateOf<S?>(null)
        private set

    /** Why the last call was refused; the screen stays as it was. */
    var refused by mutableStateOf<SomacardException?>(null)
        private set

    /** An action runs: its control can't be pressed twice. */
    var busy by mutableStateOf(false)
        private set

    init {
        scope.launch {
            combine(diary.news, seen) { _, seen -> seen }.collect { seen ->
                if (seen) turn.withLock { if (isOld()) readAnew() }
            }
        }
    }

    /** Whether somebody looks at it: what lies below another place is read again when it is seen again, and not before. */
    fun seen(so: Boolean) {
        seen.value = so
    }

    /** The screen as an action elsewhere gave it: it needs no reading then. */
    fun take(newer: S) {
        opening = diary.news.value.opening
        shown = newer
    }

    /** An action whose answer is the new screen. */
    fun act(call: DiaryInterface.(Moment) -> S): Job = act(call) { it }

    /** An action with more in its answer than the new screen, which [done] takes out of it; null reads it when it changed. */
    fun <R> act(call: DiaryInterface.(Moment) -> R, done: (R) -> S?): Job = scope.launch {
        turn.withLock {
            busy = true
            refused = whyNot(call, done)
            busy = false
        }
    }

    /** Shows something else of the same: another day, another period. */
    fun turnTo(read: DiaryInterface.(Moment) -> S): Job = act(read)

    /** The person has read why. */
    fun dismiss() {
        refused = null
    }

    /** Why an action was refused stays until it was read; why reading was, until it can be read again. */
    private suspend fun readAnew() {
        val why = whyNot(read) { it }
        if (why != null || refused === notRead) refused = why
        notRead = why
    }

    private suspend fun <R> whyNot(call: DiaryInterface.(Moment) -> R, done: (R) -> S?): SomacardException? {
        val now = diary.news.value.opening
        try {
            done(diary.call(call))?.let {
                shown = it
                opening = now
            }
        } catch (_: SomacardException.Locked) {
            // The door stands before everything then; after unlocking this screen is read again.
        } catch (_: SomacardException.SavedThenLocked) {
            leave()
        } catch (why: SomacardException) {
            return why
        }
        return null
    }

    private fun isOld(): Boolean {
        val news = diary.news.value
        val seen = shown ?: return true
        if (news.opening != opening) return true
        return news.revisions.any { (area, newest) -> (areas.isEmpty() || area in areas) && newest > revision(seen) }
    }
}
