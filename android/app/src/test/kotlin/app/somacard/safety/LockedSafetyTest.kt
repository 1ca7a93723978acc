package app.somacard.safety

import androidx.activity.compose.setContent
import androidx.compose.ui.test.onNodeWithText
import app.somacard.AppTest
import app.somacard.look.SomacardTheme
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf

/** The page at the door: the diary is closed, and nothing of it is called. */
class LockedSafetyTest : AppTest() {
    private var left = false

    private fun show(allowed: Boolean) {
        launchSample()
        runBlocking {
            app.diary.call { setPlanWhileLocked(it, allowed) }
            app.diary.lock()
        }
        onWindow { it.setContent { SomacardTheme { LockedSafety(app.phone) { left = true } } } }
        app.counting.taken()
    }

    @Test
    fun thePlanIsThereWhereThatIsAllowed() {
        show(allowed = true)
        picture("safety/locked")
        rule.onNodeWithText("Two evenings without supper.").assertExists()
        tap("Call 07700 900326")
        assertEquals("tel:07700900326", shadowOf(app).nextStartedActivity.dataString)
        assertEquals(emptyList<String>(), app.counting.taken())
    }

    @Test
    fun elseItIsSaidAndTheNumbersAreThere() {
        show(allowed = false)
        picture("safety/locked-without-plan")
        assertTrue(sees("These numbers can."))
        rule.onNodeWithText("Two evenings without supper.").assertDoesNotExist()
        rule.onNodeWithText("Call 116 123").assertExists()
        rule.onNodeWithText("Change the plan").assertDoesNotExist()
    }

    @Test
    fun theLinesOfOtherCountriesCanBeLookedAt() {
        show(allowed = false)
        tap("Lines by country")
        tap("Spain")
        rule.onNodeWithText("Call 024").assertExists()
        rule.onNodeWithText("Put these into my plan").assertDoesNotExist()
        tapNamed("Back")
        assertTrue(left)
    }
}
