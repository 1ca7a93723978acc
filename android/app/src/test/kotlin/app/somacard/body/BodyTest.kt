package app.somacard.body

import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import app.somacard.core.BodyAnswer
import app.somacard.core.Day
import app.somacard.core.NewCheckIn
import app.somacard.core.NewReading
import app.somacard.core.toDay
import app.somacard.core.toLocalDate
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.RuntimeEnvironment

class BodyTest : BodyAppTest() {
    @Test
    fun eachScreenIsOneCallAndTheFigureIsAskedForOnce() {
        launchSample()
        app.counting.taken()
        room(BodyPlace)
        assertEquals(setOf("bodyDay", "bodyFigure"), app.counting.taken().toSet())
        val calls = BODY_SHOWN.drop(1).map { (_, place) ->
            go(place)
            app.counting.taken()
        }
        assertEquals(listOf("bodyDay", "bodyPeriod", "felt", "bodyScan").map(::listOf), calls)
    }

    @Test
    fun aTouchOnTheMapSaysWhatThePlaceHasAndLeadsOn() {
        // The whole map is in sight, wherever the page was scrolled to.
        RuntimeEnvironment.setQualifiers("+h1400dp")
        launchSample()
        room(BodyPlace)
        tap("Day before")
        picture("body/day")
        val place = app.diary.core().bodyDay(app.phone.now(), DAY_BEFORE).places.first { it.target == "throat" }
        touch("throat")
        assertTrue(sees(place.words.removePrefix("throat: ")))
        sheet("body/place")
        tap("This place over time")
        assertTrue(sees("throat"))
        inWindow { it.stack.back() }
        openListFromMap()
        sheet("body/list")
        choose("throat")
        tap("Mark something here")
        assertTrue(sees("What do you feel there"))
    }

    @Test
    fun theMapOfYesterdayIsTakenOverAndConfirmedPlaceByPlace() {
        launchSample()
        room(BodyPlace)
        app.counting.taken()
        tap("Same as on Tuesday 24 November")
        assertEquals(listOf("copyMap"), app.counting.taken().take(1))
        assertTrue(sees("Taken over, not confirmed"))
        picture("body/copied")
        val waiting = app.diary.core().bodyDay(app.phone.now()).toConfirm.single().places
        app.counting.taken()
        confirm(waiting.first().label)
        assertEquals(listOf("confirmCopied"), app.counting.taken())
        val left = app.diary.core().bodyDay(app.phone.now()).toConfirm.single().places
        assertEquals(waiting.drop(1), left)
        tap("All of it is still so")
        assertTrue(app.diary.core().bodyDay(app.phone.now()).toConfirm.isEmpty())
        assertFalse(sees("Still so"))
    }

    @Test
    fun intimateRegionsAreHiddenUntilThePersonShowsThem() {
        launchSample()
        room(BodyPlace)
        touch("genitals")
        assertFalse(isOpen("genitals"))
        app.counting.taken()
        tap("Show intimate regions")
        assertEquals("setShowsIntimate", app.counting.taken().first())
        touch("genitals")

        if (isOpen("Which place do you mean?")) tap("genitals")
        assertTrue(isOpen("genitals"))
    }

    @Test
    fun aDayInTheFutureHasNoDayAfterAndAnotherDayIsOneCall() {
        launchSample()
        room(BodyPlace)
        app.counting.taken()
        tap("Day before")
        assertEquals(listOf("bodyDay"), app.counting.taken())
        assertTrue(sees("Tue 24 Nov"))
        tap("Day after")
        tap("Day after")
        assertTrue(sees("Wed 25 Nov"))
    }

    @Test
    fun aDayThatIsStillToComeCantBeChosen() {
        launchSample()
        room(BodyPlace)
        tap("Day")
        rule.onNodeWithText("Thursday, November 26, 2026", substring = true).assertIsNotEnabled()
        rule.onNodeWithText("Tuesday, November 24, 2026", substring = true).performClick()
        tap("Choose")
        assertTrue(sees("Tue 24 Nov"))
    }

    private fun chooseDay(field: String, day: String) {
        tap(field)
        rule.onNodeWithText(day, substring = true).performClick()
        tap("Choose")
    }

    @Test
    fun daysThatWereRefusedDoNotStickAndMonthsEndToday() {
        launchSample()
        go(BodyPeriodPlace)
        tap("Other days")
        chooseDay("Last day", "Tuesday, November 3, 2026")
        assertTrue(sees("Tue 3 Nov 2026"))
        chooseDay("First day", "Saturday, October 31, 2026")
        tap("First day")
        rule.onNodeWithContentDescription("Change to next month").performClick()
        rule.waitForIdle()
        rule.onNodeWithText("Friday, November 20, 2026", substring = true).performClick()
        tap("Choose")
        assertTrue(sees("This could not be saved"))
        tap("Understood")
        app.diary.core().saveCheckIn(app.phone.now(), NewCheckIn(readings = listOf(THROAT)))
        rule.waitForIdle()
        assertFalse(sees("This could not be saved"))
        tap("Three months")
        tap("Other days")
        assertTrue(sees("Tue 25 Aug 2026") && sees("Wed 25 Nov 2026"))
    }

    @Test
    fun weeksOfOneSensation() {
        launchSample()
        room(BodyPeriodPlace)
        app.counting.taken()
        tap("Which sensation")
        sheet("body/sensation")
        tap("cold")
        assertEquals(listOf("bodyPeriod"), app.counting.taken())
        assertTrue(sees(": cold"))
        tap("Three months")
        assertEquals(listOf("bodyPeriod"), app.counting.taken())
        assertTrue(sees("Tue 25 Aug 2026"))
        picture("body/period")
        touch("palm-left")
        assertTrue(sees("left palm"))
    }

    private companion object {
        val THROAT = NewReading("throat", "tight", BodyAnswer.Intensity(3u))
        val DAY_BEFORE: Day = TODAY.toLocalDate().minusDays(1).toDay()
    }
}
