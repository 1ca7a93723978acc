// The places a person came through, the newest last. It outlives turning the phone; it is gone with the process, since what
// is in it is the diary's.

package app.somacard.navigation

import androidx.annotation.StringRes
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateListOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel

class BackStack(private val home: Place) {
    class Entry(val place: Place) {
        internal val kept = mutableMapOf<String, Any>()
        internal var handed: Any? = null

        /** How it was looked at, while another place lies above it. */
        internal var looked: Map<String, List<Any?>> = emptyMap()

        /** What is asked before it is closed by the person: something in it would be gone. */
        internal var question: LeavingQuestion? = null
        internal val scope = CoroutineScope(SupervisorJob() + Dispatchers.Main.immediate)
    }

    /** A way on that waits for an answer, as it would close what asks first. */
    class Leaving internal constructor(val question: LeavingQuestion, internal val goOn: () -> Unit)

    private val entries = mutableStateListOf(Entry(home))

    /** What the person is asked now, before it is left. */
    var leaving by mutableStateOf<Leaving?>(null)
        private set

    /** What was just done, to be said once. */
    @get:StringRes
    var said by mutableStateOf<Int?>(null)

    val here: Entry get() = entries.last()

    val canGoBack: Boolean get() = entries.size > 1

    fun go(place: Place) {
        entries += Entry(place)
    }

    /** One of the app's rooms: what was opened in another one is closed, once it may be, and back leads home. */
    fun room(place: Place) {
        val first = if (place == home) 1 else 0
        asking(entries.drop(first)) {
            closeFrom(first)
            if (entries.isEmpty()) entries += Entry(home)
            if (place != home) go(place)
        }
    }

    /** The person's way back, once what is here may be left. */
    fun back() = here.let { left -> asking(listOf(left)) { leave(left) } }

    /** The person stays where they are. */
    fun stay() {
        leaving = null
    }

    /** The person goes on; what was typed there is gone. */
    fun leaveAnyway() = leaving?.goOn.also { leaving = null }?.invoke()

    /** Closes this one and what lies above it, unasked, as after a save. */
    fun leave(entry: Entry) {
        val at = entries.indexOf(entry)
        if (at > 0) closeFrom(at)
    }

    /** Leaves something with the place below this one. */
    fun handBack(entry: Entry, what: Any) {
        entries.getOrNull(entries.indexOf(entry) - 1)?.handed = what
    }

    /** Everything closed, as for another diary. */
    fun clear() {
        closeFrom(0)
        entries += Entry(home)
    }

    private fun asking(closed: List<Entry>, goOn: () -> Unit) {
        when (val question = closed.asReversed().firstNotNullOfOrNull { it.question }) {
            null -> goOn()
            else -> leaving = Leaving(question, goOn)
        }
    }

    private fun closeFrom(index: Int) {
        leaving = null
        while (entries.size > index) entries.removeAt(entries.lastIndex).scope.cancel()
    }
}
