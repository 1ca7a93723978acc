// A day's map as the screen holds it: which day, what is open above it, and what can be done.

package app.somacard.body

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.BodyScreen
import app.somacard.core.Day
import app.somacard.core.DiaryInterface
import app.somacard.core.Moment
import app.somacard.navigation.Here

class BodyModel(private val here: Here) {
    /** The day that is shown; nothing for today, also when today has become another day. */
    private var day: Day? = null
    private val read: DiaryInterface.(Moment) -> BodyScreen = { bodyDay(it, day) }

    val screen = here.screen(Area.BODY, revision = BodyScreen::revision, read = read)

    /** The place whose words are open. */
    var open by mutableStateOf<String?>(null)

    /** The list of places is open. */
    var choosing by mutableStateOf(false)

    fun show(day: Day) {
        val wanted = day.takeIf { it != screen.shown?.today }
        screen.act({ bodyDay(it, wanted) }) { shown -> shown.also { this.day = wanted } }
    }

    fun copy(from: Day, to: Day) = screen.act { copyMap(it, from, to) }

    /** That what was taken over still holds, at one place or at all of a check-in. */
    fun confirm(day: Day, checkIn: String, target: String?) = screen.act { confirmCopied(it, day, checkIn, target) }

    fun showIntimate(show: Boolean) = screen.act { setShowsIntimate(it, day, show) }

    fun choose(target: String) {
        choosing = false
        open = target
    }

    fun mark(day: Day, target: String? = null) {
        open = null
        here.go(MarkPlace(day, target))
    }

    fun history(target: String) {
        open = null
        here.go(PlaceHistoryPlace(target))
    }
}
