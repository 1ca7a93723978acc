package app.somacard.safety

import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.test.core.app.ApplicationProvider
import app.somacard.look.SomacardTheme
import app.somacard.phone.TestApplication
import kotlinx.coroutines.runBlocking
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/** The page at the door: the diary is closed, and nothing of it is called. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [34], application = TestApplication::class, qualifiers = "w360dp-h740dp-xhdpi")
class LockedSafetyTest {
    @get:Rule
    val rule = createComposeRule()

    private val app: TestApplication = ApplicationProvider.getApplicationContext()
    private var left = false

    private fun show(allowed: Boolean) {
        app.takeSample()
        runBlocking {
            app.diary.open()
            app.diary.call { setPlanWhileLocked(it, allowed) }
            app.diary.lock()
        }
        app.counting.taken()
        rule.setContent { SomacardTheme { LockedSafety(app.phone) { left = true } } }
        rule.waitForIdle()
    }

    @Test
    fun thePlanIsThereWhereThatIsAllowed() {
        show(allowed = true)
        rule.onNodeWithText("Two evenings without supper.").assertExists()
        rule.onNodeWithText("Call 07700 900326").performScrollTo().performClick()
        assertEquals("tel:07700900326", shadowOf(app).nextStartedActivity.dataString)
        assertEquals(emptyList<String>(), app.counting.taken())
    }

    @Test
    fun elseItIsSaidAndTheNumbersAreThere() {
        show(allowed = false)
        rule.onNodeWithText("These numbers can.", substring = true).assertExists()
        rule.onNodeWithText("Two evenings without supper.").assertDoesNotExist()
        rule.onNodeWithText("Call 116 123").assertExists()
        rule.onNodeWithText("Change the plan").assertDoesNotExist()
    }

    @Test
    fun theLinesOfOtherCountriesCanBeLookedAt() {
        show(allowed = false)
        rule.onNodeWithText("Lines by country").performScrollTo().performClick()
        rule.onNodeWithText("Spain").performScrollTo().performClick()
        rule.onNodeWithText("Call 024").assertExists()
        rule.onNodeWithText("Put these into my plan").assertDoesNotExist()
        rule.onNodeWithContentDescription("Back").performClick()
        assertTrue(left)
    }

    @After
    fun close() {
        app.phone.folder.deleteRecursively()
    }
}
