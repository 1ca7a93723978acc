// What the places of the touch plan stand on: the plan with the figure, and its marks as in the report's picture.

package app.somacard.sessions

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.somacard.core.Area
import app.somacard.core.BodyFigure
import app.somacard.core.BodyFill
import app.somacard.core.BodyMark
import app.somacard.core.NewTouch
import app.somacard.core.TouchLevel
import app.somacard.core.TouchRow
import app.somacard.core.TouchScreen
import app.somacard.core.View
import app.somacard.navigation.Here
import kotlinx.coroutines.Job

class TouchShown(val plan: TouchScreen, val figure: BodyFigure)

class TouchPlanModel(private val here: Here) {
    val folds = Folds()
    var view by mutableStateOf(View.FRONT)

    val screen = here.screen(Area.SESSIONS, revision = { it.plan.revision }) {
        TouchShown(touchPlan(), figure(here.phone.language()))
    }

    /** The region under a touch at a point of the view; quick enough for the thread that draws. */
    fun regionAt(x: Double, y: Double): String? = here.diary.core().bodyHit(view, x, y, REACH, true).region?.id

    fun save(marks: List<NewTouch>, done: () -> Unit): Job = screen.act({ editTouch(it, marks) }) { plan ->
        done()
        screen.shown?.let { TouchShown(plan, it.figure) }
    }

    private companion object {
        /** How far a touch may miss, in the figure's units. */
        const val REACH = 8.0
    }
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
