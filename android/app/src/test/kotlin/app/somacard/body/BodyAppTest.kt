package app.somacard.body

import android.graphics.Bitmap
import android.graphics.Canvas
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.click
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performScrollToNode
import androidx.compose.ui.test.performSemanticsAction
import androidx.compose.ui.test.performTouchInput
import androidx.compose.ui.unit.toSize
import app.somacard.AppTest
import app.somacard.core.BodyAnswer
import app.somacard.core.BodyFigure
import app.somacard.core.Day
import org.robolectric.shadows.ShadowDialog
import java.io.File

/** The body's screens, used as a person does: by touching the map, by the list, in the sheets above it. */
abstract class BodyAppTest : AppTest() {
    protected val figure: BodyFigure by lazy { app.diary.core().bodyFigure() }

    /** Touches the middle of a region on the view that is shown. */
    protected fun touch(region: String) {
        val at = checkNotNull(figure.region(region))
        val map = rule.onNode(hasContentDescription("Body map", substring = true)).performScrollTo()
        val node = map.fetchSemanticsNode()
        val pixel = FigureFit(figure, node.size.toSize()).pixels(at.labelX, at.labelY)
        // A touch is told from the corner of what is to be seen of the map.
        val hidden = node.boundsInRoot.topLeft - node.positionInRoot
        map.performTouchInput { click(pixel - hidden) }
        rule.waitForIdle()
    }

    /** Opens the list of places as a screen reader does on the map. */
    protected fun openListFromMap() {
        rule.onNode(hasContentDescription("Body map", substring = true))
            .performSemanticsAction(SemanticsActions.OnClick)
        rule.waitForIdle()
    }

    /** Chooses a place in the open list. */
    protected fun choose(place: String) {
        val row = hasText(place) and hasNoInput
        rule.onNode(IN_LIST).performScrollToNode(row)
        rule.onNode(row).performClick()
        rule.waitForIdle()
    }

    /** Says that what was taken over still holds at a place. */
    protected fun confirm(place: String) {
        rule.onNode(hasText(place, substring = true) and hasText("Still so")).performScrollTo().performClick()
        rule.waitForIdle()
    }

    /** Whether the sheet of a place is open. */
    protected fun isOpen(place: String): Boolean {
        val sheet = SemanticsMatcher.expectValue(SemanticsProperties.PaneTitle, place)
        return rule.onAllNodes(sheet).fetchSemanticsNodes().isNotEmpty()
    }

    /** What the core has of a place on a day: sensation and number, or the answer without one. */
    protected fun felt(target: String, day: Day? = null): List<Pair<String, Int?>> =
        app.diary.core().bodyDay(app.phone.now(), day).places.filter { it.target == target }.flatMap { place ->
            place.felt.map { it.sensation.id to (it.answer as? BodyAnswer.Intensity)?.value?.toInt() }
        }

    /** The sheet above the screen, as NAME.png among the pictures. */
    protected fun sheet(name: String) {
        val view = checkNotNull(ShadowDialog.getLatestDialog().window).decorView
        val picture = Bitmap.createBitmap(view.width, view.height, Bitmap.Config.ARGB_8888)
        view.draw(Canvas(picture))
        val file = File(System.getProperty("somacard.pictures"), "$name.png")
        file.parentFile?.mkdirs()
        file.outputStream().use { picture.compress(Bitmap.CompressFormat.PNG, 100, it) }
    }

    protected companion object {
        val TODAY = Day(2026, 11u, 25u)
        val hasNoInput = SemanticsMatcher("is no field") { !it.config.contains(SemanticsActions.SetText) }
        val IN_LIST = SemanticsMatcher.keyIsDefined(SemanticsActions.ScrollToIndex)
    }
}
