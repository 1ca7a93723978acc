package app.somacard.safety

import app.somacard.AppTest
import app.somacard.core.ScaleKind
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

class UrgeRulesTest : AppTest() {
    private fun rules() = app.diary.core().urgeRules(app.phone.now()).also { app.counting.taken() }

    @Test
    fun theRulesAreOneCallInTheCoresWords() {
        launchSample()
        app.counting.taken()
        go(UrgeRulesPlace)
        assertEquals(listOf("urgeRules"), app.counting.taken())
        picture("safety/rules")
        val first = rules().rules.first()
        assertTrue(sees(first.label))
        assertTrue(sees(first.words))
    }

    @Test
    fun aRuleIsChangedInOneCall() {
        launchSample()
        go(UrgeRulesPlace)
        val first = rules().rules.first()
        tap(first.label)
        assertEquals(emptyList<String>(), app.counting.taken())
        picture("safety/rule")
        tapNamed("From this number on: 5")
        tap("Save")
        assertEquals(listOf("editUrgeRule"), app.counting.taken())
        val now = rules().rules.first { it.item == first.item }
        assertEquals(5, now.atLeast)
        assertEquals(first.jump, now.jump)
    }

    @Test
    fun aRuleThatNothingMeetsIsRefusedAndStaysAsItWasTyped() {
        launchSample()
        go(UrgeRulesPlace)
        val other = rules().others.first { it.scale.kind == ScaleKind.PEAK }
        tap(other.label)
        tap("One quiet line")
        tap("Save")
        assertTrue(sees("Choose a number above the lowest one"))
        tapNamed("From this number on: 4")
        picture("safety/rule-new")
        tap("Save")
        assertFalse(sees("Choose a number above the lowest one"))
        val now = rules().rules.first { it.item == other.id }
        assertEquals(4, now.atLeast)
        assertTrue(now.quiet)
    }
}
