package app.somacard.every

import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onFirst
import app.somacard.AppTest
import app.somacard.body.BodyPlace
import app.somacard.settings.AboutPlace
import app.somacard.settings.SettingsPlace
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** A place is as it was when the person comes back to it. */
class ComingBackTest : AppTest() {
    private fun scrolled(): Float = rule.onAllNodes(SemanticsMatcher.keyIsDefined(SCROLL)).onFirst()
        .fetchSemanticsNode().config[SCROLL].value()

    @Test
    fun howFarItWasScrolled() {
        launchSample()
        room(SettingsPlace)
        tap("About")
        inWindow { it.stack.back() }
        val before = scrolled()
        assertTrue(before > 0)
        go(AboutPlace)
        inWindow { it.stack.back() }
        assertEquals(before, scrolled())
        turn()
        assertEquals(before, scrolled())
        room(SettingsPlace)
        assertEquals(0f, scrolled())
    }

    @Test
    fun whichSideOfTheFigureWasShown() {
        launchSample()
        room(BodyPlace)
        tap("Back")
        go(AboutPlace)
        inWindow { it.stack.back() }
        rule.onNode(hasText("Back") and hasClickAction()).assertIsSelected()
    }

    private companion object {
        val SCROLL = SemanticsProperties.VerticalScrollAxisRange
    }
}
