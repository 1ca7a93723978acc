package app.somacard.today

import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.performClick
import app.somacard.AppTest
import app.somacard.core.Answer
import app.somacard.core.Discreet
import app.somacard.core.NewAnswer
import app.somacard.core.NewCheckIn
import app.somacard.core.SomacardException
import app.somacard.core.WhyNotWritten
import app.somacard.sessions.SessionPlace
import app.somacard.settings.SettingsPlace
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

class TodayTest : AppTest() {
    private val core get() = app.diary.core()

    @Test
    fun todayIsOneCall() {
        launchSample()
        assertTrue(sees("Wednesday"))
        assertEquals(listOf("today"), app.counting.taken())
    }

    @Test
    fun aNewDiaryIsWelcomeAndEmpty() {
        launchNew()
        picture("today/new")
        assertTrue(sees("Nothing is noted yet"))
        assertFalse(sees("yesterday"))
    }

    @Test
    fun theNextSessionIsOneTapAway() {
        launchSample()
        tap("Massage")
        inWindow { assertTrue(it.stack.here.place is SessionPlace) }
    }

    @Test
    fun yesterdayCanStillBeFilledIn() {
        launchSample()
        val tomorrow = app.clock.instant().plusSeconds(24 * 60 * 60)
        app.clock = java.time.Clock.fixed(tomorrow, app.clock.zone)
        go(CheckInPlace())
        tapNamed("Sadness: 2")
        tap("Save")
        picture("today/yesterday-open")
        tap("Nothing is noted for yesterday")
        assertTrue(sees("Wednesday 25 November"))
    }

    @Test
    fun aCheckInOfTodayIsOpenedAndDeletedInOneCall() {
        launchSample()
        core.saveCheckIn(app.phone.now(), NewCheckIn(answers = listOf(NewAnswer("sad", Answer.Number(4)))))
        rule.waitForIdle()
        assertTrue(sees("Sadness\u00A04"))
        picture("today/with-a-check-in")
        app.counting.taken()
        rule.onAllNodes(hasContentDescription("Delete the check-in", substring = true)).onFirst().performClick()
        rule.waitForIdle()
        tap("Delete this check-in")
        assertEquals(listOf("deleteCheckIn"), app.counting.taken())
        assertFalse(sees("Sadness"))
    }

    @Test
    fun aDeletionThatWasRefusedIsNotSaidToBeDone() {
        launchSample()
        core.saveCheckIn(app.phone.now(), NewCheckIn(answers = listOf(NewAnswer("sad", Answer.Number(4)))))
        rule.waitForIdle()
        app.counting.after = { call ->
            if (call == "deleteCheckIn") throw SomacardException.CannotWrite(WhyNotWritten.BUSY, "")
        }
        rule.onAllNodes(hasContentDescription("Delete the check-in", substring = true)).onFirst().performClick()
        rule.waitForIdle()
        tap("Delete this check-in")
        assertTrue(sees("The diary is busy"))
        assertFalse(sees("Check-in deleted"))
    }

    private fun launchHidden() {
        launchSample()
        core.setDiscreet(app.phone.now(), Discreet(discreet = true, hidden = true))
        inWindow { it.stack.clear() }
    }

    @Test
    fun whatIsHiddenIsBehindOneTap() {
        launchHidden()
        assertFalse(sees("Check in"))
        tap("Show")
        assertTrue(sees("Discreet mode"))
        assertTrue(sees("Check in"))
        turn()
        assertTrue(sees("Check in"))
    }

    @Test
    fun whatWasShownIsHiddenAgainOnceItWasLeftOrLocked() {
        launchHidden()
        tap("Show")
        room(SettingsPlace)
        room(TodayPlace)
        assertFalse(sees("Check in"))
        tap("Show")
        runBlocking { app.diary.lock() }
        rule.waitForIdle()
        assertTrue(sees("The diary is hidden on this phone."))
    }
}
