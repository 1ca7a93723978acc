package app.somacard.week

import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import app.somacard.AppTest
import app.somacard.core.Day
import app.somacard.core.FilledIn
import app.somacard.core.NewDay
import app.somacard.core.NewRating
import app.somacard.core.WeekHeader
import app.somacard.core.WeekHeaderEdit
import app.somacard.safety.SafetyPlace
import app.somacard.today.DayPlace
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import java.time.Clock
import java.time.Instant

class WeekTest : AppTest() {
    private val before = Day(2026, 11u, 16u)

    private fun header(day: Day): WeekHeader = app.diary.core().week(app.phone.now(), day).header

    private fun isSaid(words: String) = rule.onNodeWithContentDescription(words).assertExists()

    private fun place() = mutableListOf<Any>().also { found -> inWindow { found += it.stack.here.place } }.first()

    @Test
    fun theWeekIsOneCallAndSoIsTurningIt() {
        launchSample()
        app.counting.taken()
        room(WeekPlace)
        assertEquals(listOf("week"), app.counting.taken())
        assertTrue(sees("Days filled in: 2 of 3"))
        tap("Earlier week")
        assertEquals(listOf("week"), app.counting.taken())
        assertTrue(sees("Days filled in: 6 of 7"))
        picture("week/earlier")
    }

    @Test
    fun aRowIsOneSentenceToAScreenReader() {
        launchSample()
        room(WeekPlace)
        isSaid("Sadness: Mon 3, Tue 3")
        tap("Earlier week")
        isSaid("Sadness: Mon No entry, Tue 3, Wed 2, Thu 2, Fri 3, Sat 2, Sun 1")
        isSaid("Cope ahead: Tue")
    }

    @Test
    fun lateAwayAndMissingDaysAreToldApartInWords() {
        launchSample()
        app.diary.core().answerDay(app.phone.now(), NewDay(day = before, away = true))
        room(WeekPlace)
        tap("Earlier week")
        isSaid("Monday 16 November, Away")
        isSaid("Wednesday 18 November, Added later")
        isSaid("Tuesday 17 November")
        assertTrue(sees("Away: not counted"))
        assertTrue(sees("Added after the day itself"))
        picture("week/away")
    }

    @Test
    fun aMissingDayIsNoZero() {
        launchSample()
        room(WeekPlace)
        tap("Earlier week")
        isSaid("Monday 16 November, No entry")
        assertTrue(sees("No entry, which is not a 0"))
    }

    @Test
    fun notesAndTriggersOfADayStandBesideTheGrid() {
        launchSample()
        room(WeekPlace)
        tap("Earlier week")
        assertTrue(sees("family call"))
        assertTrue(sees("Phone was empty, so now."))
    }

    @Test
    fun aDayOfTheGridLeadsToThatDay() {
        launchSample()
        room(WeekPlace)
        tap("Earlier week")
        tapNamed("Friday 20 November")
        assertEquals(DayPlace(Day(2026, 11u, 20u)), place())
    }

    @Test
    fun onTheNightBetweenTwoWeeksItIsStillTheOldOne() {
        app.clock = Clock.fixed(Instant.parse("2026-11-30T01:30:00Z"), app.clock.zone)
        launchSample()
        app.counting.taken()
        room(WeekPlace)
        assertEquals(listOf("week"), app.counting.taken())
        assertTrue(sees("Mon 23 Nov 2026"))
    }

    @Test
    fun fourWeeksAreOneCallAndEachRowIsASentence() {
        launchSample()
        room(WeekPlace)
        app.counting.taken()
        tap("Four weeks")
        assertEquals(listOf("fourWeeks"), app.counting.taken())
        isSaid("Sadness, week of 23 Nov: Mon 3, Tue 3")
        isSaid("Sadness, week of 16 Nov: Mon No entry, Tue 3, Wed 2, Thu 2, Fri 3, Sat 2, Sun 1")
        tap("Earlier weeks")
        assertEquals(listOf("fourWeeks"), app.counting.taken())
    }

    @Test
    fun theHeadIsFilledInInOneCall() {
        launchSample()
        room(WeekPlace)
        tap("Fill in the head of the card")
        app.counting.taken()
        tap("2 or 3 times")
        tap("Filled in during the session")
        tap("Coming into session")
        tapNamed("Urge to quit therapy: 2")
        tap("Save")
        assertEquals(listOf("editWeek"), app.counting.taken())
        val head = header(Day(2026, 11u, 25u))
        assertEquals(FilledIn.TWO_OR_THREE, head.filledIn)
        assertEquals(true, head.filledInSession)
        assertEquals(2, head.before.single { it.name == "urge-quit-therapy" }.number)
        assertEquals(1, head.before.single { it.name == "urge-suicide" }.number)
        assertTrue(sees("Filled in: 2 or 3 times"))
    }

    @Test
    fun theSkillOfTheWeekIsChosenInOneCall() {
        launchSample()
        go(WeekHeadPlace(before))
        tap("Skill of the week")
        app.counting.taken()
        tap("Distress tolerance")
        tap("Radical acceptance")
        assertEquals(listOf("editWeek", "week"), app.counting.taken())
        assertEquals("radical-acceptance", header(before).skillOfWeek)
    }

    @Test
    fun aHighUrgeOnComingIntoSessionLeadsToThePlan() {
        launchSample()
        room(WeekPlace)
        tap("Fill in the head of the card")
        tap("Coming into session")
        tapNamed("Suicide urge: 5")
        tap("Save")
        assertEquals(SafetyPlace(false), place())
        inWindow { it.stack.back() }
        assertTrue(sees("Your plan is there if you want it."))
    }

    @Test
    fun aNewDiaryHasAnEmptyWeek() {
        launchNew()
        room(WeekPlace)
        picture("week/new")
        assertTrue(sees("No days to fill in yet"))
    }

    @Test
    fun whatWasSaidInTheHeadIsTakenBack() {
        launchSample()
        val said = WeekHeaderEdit(startedOn = before, filledIn = FilledIn.DAILY, filledInSession = true)
        app.diary.core().editWeek(app.phone.now(), before, said.copy(before = listOf(NewRating("urge-suicide", 1))))
        val after = header(before).after
        go(WeekHeadPlace(before))
        tap("Take this day away")
        tap("Every day")
        tap("Filled in during the session")
        tap("Coming into session")
        tapNamed("Suicide urge: 1")
        picture("week/head-taken-back")
        app.counting.taken()
        tap("Save")
        assertEquals(listOf("editWeek"), app.counting.taken() - "week" - "today")
        val head = header(before)
        assertEquals(null, head.startedOn)
        assertEquals(null, head.filledIn)
        assertEquals(null, head.filledInSession)
        assertEquals(null, head.before.find { it.name == "urge-suicide" })
        assertEquals(after, head.after)
    }

    @Test
    fun whatWasPressedTwiceIsNotSaved() {
        launchSample()
        go(WeekHeadPlace(before))
        tap("Coming into session")
        val number = header(before).before.single { it.name == "urge-suicide" }.number
        tapNamed("Suicide urge: $number")
        tapNamed("Suicide urge: $number")
        rule.onNodeWithText("Save").assertIsNotEnabled()
    }

    @Test
    fun theSkillOfTheWeekIsTakenBackByAnotherPress() {
        launchSample()
        app.diary.core().editWeek(app.phone.now(), before, WeekHeaderEdit(skillOfWeek = "radical-acceptance"))
        go(WeekHeadPlace(before))
        tap("Skill of the week")
        tap("Distress tolerance")
        tap("Radical acceptance")
        assertEquals(null, header(before).skillOfWeek)
    }
}
