// Something that is done and whose answer is no screen: once at a time, with how far it is, and with why it was refused.

package app.somacard.state

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableFloatStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.somacard.core.SomacardException
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.launch
import java.io.IOException

class Deed(private val scope: CoroutineScope) {
    /** It is being done: its control can't be pressed twice. */
    var busy by mutableStateOf(false)
        private set

    /** How far it is, from 0 to 1, where it tells that. */
    var far by mutableFloatStateOf(0f)
        private set

    /** Why it was not done the last time. */
    var refused by mutableStateOf<SomacardException?>(null)
        private set

    private var running: Job? = null

    /** Does it, unless it is being done. */
    fun run(act: suspend () -> Unit) {
        if (busy) return
        busy = true
        far = 0f
        refused = null
        running = scope.launch {
            try {
                act()
            } catch (why: SomacardException) {
                // A locked diary shows its own screen.
                if (why !is SomacardException.Locked) refused = why
            } catch (why: IOException) {
                // A file that can't be read or written; what it is called stays out of any log.
                refused = SomacardException.Failed(why.javaClass.simpleName)
            } finally {
                busy = false
            }
        }
    }

    fun tell(fraction: Double) {
        far = fraction.toFloat()
    }

    /** Ends it at its next step. */
    fun stop() {
        running?.cancel()
    }

    /** The person has read why. */
    fun dismiss() {
        refused = null
    }
}
