package app.somacard.safety

import android.content.Intent
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import app.somacard.AppTest
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf

class SafetyTest : AppTest() {
    @Test
    fun thePageIsOneCall() {
        launchSample()
        app.counting.taken()
        go(SafetyPlace())
        picture("safety/page")
        assertEquals(listOf("safety"), app.counting.taken())
        assertTrue(sees("Headphones, the loud playlist, three songs."))
        assertTrue(sees("Agreed with S. Brandt"))
        assertTrue(sees("Nobody is watching this"))
    }

    @Test
    fun thePageIsReachedFromEveryScreen() {
        launchSample()
        tapNamed("Safety plan")
        assertTrue(sees("Nobody is watching this"))
    }

    @Test
    fun aContactOpensTheDiallerWithTheNumberAndNothingIsDialled() {
        launchSample()
        go(SafetyPlace())
        tap("Call 07700 900326")
        val opened = shadowOf(app).nextStartedActivity
        assertEquals(Intent.ACTION_DIAL, opened.action)
        assertEquals("tel:07700900326", opened.dataString)
        assertNull(shadowOf(app).nextStartedActivity)
    }

    @Test
    fun aNumberIsReadOutWithWhomItReaches() {
        launchSample()
        go(SafetyPlace())
        rule.onNodeWithText("Call 116 123").assertExists()
        tapNamed("Call 116 123. Samaritans: 116 123")
        assertEquals("tel:116123", shadowOf(app).nextStartedActivity.dataString)
    }

    @Test
    fun aTextMessageBeginsWithItsWordAndIsNotSent() {
        launchSample()
        go(CountryLinesPlace("GB", chosen = true))
        tap("Text SHOUT to 85258")
        val opened = shadowOf(app).nextStartedActivity
        assertEquals(Intent.ACTION_SENDTO, opened.action)
        assertEquals("sms:85258", opened.dataString)
        assertEquals("SHOUT", opened.getStringExtra("sms_body"))
    }

    @Test
    fun theNumbersAreOnePressAwayOnALongPlan() {
        launchSample()
        go(SafetyPlace())
        rule.onNodeWithText("To the numbers").performClick()
        rule.waitForIdle()
        picture("safety/numbers")
        rule.onNodeWithText("People I can reach").assertIsDisplayed()
    }

    @Test
    fun afterAnActInjuryComesFirst() {
        RuntimeEnvironment.setQualifiers("+h1600dp")
        launchSample()
        app.counting.taken()
        go(SafetyPlace(injuryFirst = true))
        picture("safety/injury")
        assertEquals(listOf("safety"), app.counting.taken())
        val first = rule.onAllNodesWithText("Hurt, or taken something?").onFirst().fetchSemanticsNode().boundsInRoot
        val plan = rule.onNode(hasText("Signs that it is getting bad")).fetchSemanticsNode().boundsInRoot
        assertTrue(first.top < plan.top)
    }

    @Test
    fun aCountryIsLookedAtAndChosen() {
        launchSample()
        go(HelplinesPlace)
        app.counting.taken()
        tap("Spain")
        assertEquals(listOf("countryLines"), app.counting.taken())
        tap("Put these into my plan")
        assertEquals(listOf("editSafetyPlan", "helplines"), app.counting.taken())
        assertTrue(sees("in your plan · 112"))
        assertEquals("ES", app.diary.core().safetyPlan(app.phone.now()).country)
    }
}
