// The phone's own question for what it is unlocked with, as another app's window. While it stands there the app's window may
// be made anew: the answer comes to whichever window is there then, and from there to who waits for it.

package app.somacard.phone

import android.content.ActivityNotFoundException
import kotlinx.coroutines.CancellableContinuation
import kotlinx.coroutines.suspendCancellableCoroutine
import kotlin.coroutines.resume

/** One for the process, used on the main thread; every window tells it what it is answered. */
class ScreenLock {
    private var waiting: CancellableContinuation<Boolean>? = null

    /** Waits for the answer to a question that [ask] sends off; no, where that can't be asked. */
    suspend fun isConfirmed(ask: () -> Unit): Boolean = suspendCancellableCoroutine {
        // Whoever asked before is not answered any more.
        answered(false)
        waiting = it
        try {
            ask()
        } catch (_: ActivityNotFoundException) {
            answered(false)
        }
    }

    /** An answer that nobody waits for, such as that of an earlier process, is dropped. */
    fun answered(yes: Boolean) {
        val asked = waiting ?: return
        waiting = null
        if (asked.isActive) asked.resume(yes)
    }
}
