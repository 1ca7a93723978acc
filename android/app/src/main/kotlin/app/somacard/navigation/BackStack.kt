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
        internal val scope = CoroutineScope(SupervisorJob() + Dispatchers.Main.immediate)
    }

    private val entries = mutableStateListOf(Entry(home))

    /** What was just done, to be said once. */
    @get:StringRes
    var said by mutableStateOf<Int?>(null)

    val here: Entry get() = entries.last()

    val canGoBack: Boolean get() = entries.size > 1

    fun go(place: Place) {
        entries += Entry(place)
    }

    /** One of the app's rooms: what was opened in another one is closed, and back leads home. */
    fun room(place: Place) {
        closeFrom(if (place == home) 1 else 0)
        if (entries.isEmpty()) entries += Entry(home)
        if (place != home) go(place)
    }

    fun back() = leave(here)

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

    private fun closeFrom(index: Int) {
        while (entries.size > index) entries.removeAt(entries.lastIndex).scope.cancel()
    }
}
