// What the places of the touch plan stand on: the plan, and its marks as in the picture for the massage practitioner.

package app.somacard.sessions

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.somacard.core.Area
import app.somacard.core.BodyFill
import app.somacard.core.BodyMark
import app.somacard.core.NewTouch
import app.somacard.core.TouchLevel
import app.somacard.core.TouchRow
import app.somacard.core.TouchScreen
import app.somacard.navigation.Here
import kotlinx.coroutines.Job

class TouchPlanModel(here: Here) {
    val folds = Folds()

    /** The list of places is open. */
    var choosing by mutableStateOf(false)
    val screen = here.screen(Area.SESSIONS, revision = TouchScreen::revision) { touchPlan() }

    fun save(marks: List<NewTouch>, done: () -> Unit): Job =
        screen.act({ editTouch(it, marks) }) { plan -> plan.also { done() } }
}

/** Worth a mark: said by the person, or to be avoided whatever they said. */
fun TouchRow.isMarked(): Boolean = marked != null || level == TouchLevel.AVOID

fun TouchScreen.marks(): Map<String, BodyMark> =
    regions.filter { it.isMarked() }.associate { it.region to it.level.mark() }

fun TouchLevel.mark() = BodyMark(fill(), sign(), false)

/** The same signs as on the page for the massage practitioner. */
fun TouchLevel.sign(): String = when (this) {
    TouchLevel.AVOID -> "✕"
    TouchLevel.ASK_FIRST -> "?"
    TouchLevel.USUALLY_FINE -> "✓"
}

private fun TouchLevel.fill(): BodyFill = when (this) {
    TouchLevel.AVOID -> BodyFill.Crossed
    TouchLevel.ASK_FIRST -> BodyFill.Plain
    TouchLevel.USUALLY_FINE -> BodyFill.Step(1u)
}
