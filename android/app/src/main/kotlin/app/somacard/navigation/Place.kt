// Somewhere in the app: a screen with what it was opened for. Each place brings its own screen, so that no list of all of
// them exists; `Here` is what a screen may use.

package app.somacard.navigation

import androidx.annotation.StringRes
import androidx.compose.runtime.Composable
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.DiaryInterface
import app.somacard.core.Moment
import app.somacard.phone.Phone
import app.somacard.phone.PhoneDiary
import app.somacard.state.Screen
import kotlinx.coroutines.CoroutineScope

interface Place {
    /** What the top bar says. */
    @get:StringRes
    val title: Int

    @Composable
    fun Content(here: Here)
}

/** Where a screen is: its diary, the ways out of it, and what it keeps while the phone is turned. */
class Here internal constructor(
    val diary: PhoneDiary,
    private val stack: BackStack,
    private val entry: BackStack.Entry,
) {
    val phone: Phone get() = diary.phone

    /** Lives as long as the place is in the stack. */
    val scope: CoroutineScope get() = entry.scope

    /** A screen of the core, read now and kept up to date; the place is left where an action saved, and no screen came. */
    fun <S : Any> screen(vararg areas: Area, revision: (S) -> ULong, read: DiaryInterface.(Moment) -> S): Screen<S> =
        Screen(diary, scope, areas.toSet(), revision, read) {
            say(R.string.refused_saved_then_locked)
            back()
        }

    /** What this place keeps of a kind: made once, and gone when the place is left. */
    inline fun <reified M : Any> keep(noinline make: Here.() -> M): M = keep(M::class.java.name, make)

    @PublishedApi
    @Suppress("UNCHECKED_CAST")
    internal fun <M : Any> keep(name: String, make: Here.() -> M): M = entry.kept.getOrPut(name) { make() } as M

    fun go(place: Place) = stack.go(place)

    /** Goes on to a place that takes this one's turn: back does not lead here again. */
    fun instead(place: Place) {
        stack.leave(entry)
        stack.go(place)
    }

    /** Leaves this place, if it is still there, and asks nothing: what was typed is saved. */
    fun back() = stack.leave(entry)

    /** What is asked before the person leaves this place; nothing while it may be left. */
    internal fun asksBeforeLeaving(question: LeavingQuestion?) {
        entry.question = question
    }

    /** Leaves something for the place that this one was opened from, such as what was saved and what the core gave back. */
    fun handBack(what: Any) = stack.handBack(entry, what)

    /** What a place opened from here left, once. */
    inline fun <reified T : Any> handed(): T? = taken { it is T } as T?

    @PublishedApi
    internal fun taken(meant: (Any) -> Boolean): Any? = entry.handed?.takeIf(meant)?.also { entry.handed = null }

    /** A short word at the lower edge: what was done. */
    fun say(@StringRes words: Int) {
        stack.said = words
    }
}
