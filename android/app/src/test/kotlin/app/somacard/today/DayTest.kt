package app.somacard.today

import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.assertIsOn
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import app.somacard.AppTest
import app.somacard.core.Answer
import app.somacard.core.Day
import app.somacard.core.DayScreen
import app.somacard.core.Discreet
import app.somacard.core.NewCheckIn
import app.somacard.core.NewDay
import app.somacard.core.SkillUsed
import app.somacard.core.Source
import app.somacard.core.Ticked
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

class DayTest : AppTest() {
    private val today = Day(2026, 11u, 25u)
    private val missing = Day(2026, 11u, 16u)
    private val late = Day(2026, 11u, 19u)
    private val full = Day(2026, 11u, 20u)

    private fun core(day: Day): DayScreen = app.diary.core().day(app.phone.now(), day)

    private fun DayScreen.value(item: String): Answer? = items.flatMap { it.items }.single { it.item.id == item }.value

    @Test
    fun aDayIsOneCallAndSoIsSavingIt() {
        launchSample()
        app.counting.taken()
        go(DayPlace(full))
        assertEquals(listOf("day"), app.counting.taken())
        type("Sleep: Hours", "8")
        tapNamed("Medication as prescribed: Yes")
        tap("Save")
        assertEquals(listOf("answerDay"), app.counting.taken())
        assertEquals(Answer.Number(480), core(full).value("sleep"))
        assertEquals(Answer.YesNo(true), core(full).value("medication-prescribed"))
    }

    @Test
    fun aLateDayIsMarkedAndNothingMore() {
        launchSample()
        go(DayPlace(late))
        assertTrue(sees("Added later"))
        assertFalse(sees("a few questions"))
    }

    @Test
    fun aMissingDayIsAskedAboutAndNothingIsOwed() {
        launchSample()
        go(DayPlace(missing))
        assertTrue(sees("that is all right"))
        tapNamed("Were you willing to fill it in?: Yes")
        tap("Save")
        assertEquals(true, core(missing).missing?.willing)
        assertFalse(core(missing).filled)
    }

    @Test
    fun aMissingDayCanBeFilledInAndIsLateThen() {
        launchSample()
        go(DayPlace(missing))
        tapNamed("Sadness: 3")
        tap("Save")
        assertTrue(sees("Added later"))
        assertEquals(Answer.Number(3), core(missing).value("sad"))
        assertTrue(core(missing).late)
    }

    @Test
    fun aDayAwayIsNotAskedAbout() {
        launchSample()
        go(DayPlace(missing))
        tap("Away on this day")
        tap("Save")
        assertTrue(core(missing).away)
        assertFalse(sees("a few questions"))
    }

    @Test
    fun aLateCheckInIsAddedAndMarked() {
        launchSample()
        go(DayPlace(missing))
        tap("Add a check-in for this day")
        tapNamed("Fear: 2")
        app.counting.taken()
        tap("Save")
        assertEquals(listOf("saveCheckIn", "day"), app.counting.taken())
        assertTrue(sees("Fear\u00A02"))
        assertEquals(Source.LATE, core(missing).checkIns.single().source)
    }

    @Test
    fun aCheckInOfADayIsDeletedWhenAskedTwice() {
        launchSample()
        go(DayPlace(full))
        rule.onAllNodes(hasContentDescription("Delete the check-in", substring = true)).onFirst()
            .performScrollTo().performClick()
        rule.waitForIdle()
        assertEquals(3, core(full).checkIns.size)
        tap("Delete this check-in")
        assertEquals(2, core(full).checkIns.size)
    }

    @Test
    fun theDaysOwnSkillAnswerIsProposedAndNeverFilledIn() {
        launchSample()
        go(CheckInPlace())
        tap("Skills used")
        tap("Distress tolerance")
        tap("STOP")
        tap("4 · Tried and could; it didn’t help")
        tap("Save")
        go(DayPlace(Day(2026, 11u, 25u)))
        assertTrue(sees("The furthest in the check-ins: 4"))
        assertEquals(null, core(Day(2026, 11u, 25u)).value("skills"))
    }

    @Test
    fun whereAValueComesFromIsSaid() {
        launchSample()
        go(CheckInPlace(full))
        tapNamed("Suicide urge: 3")
        tap("Save")
        go(DayPlace(full))
        tap("Urges")
        picture("today/day-raised")
        assertTrue(sees("3, raised by a check-in after the 1 on the card"))
    }

    @Test
    fun skillsAreTickedInOneCallForTheFormAndOneForTheSave() {
        launchSample()
        go(DayPlace(full))
        tap("Skills used")
        app.counting.taken()
        tap("Mindfulness")
        tap("Wise mind")
        tap("Save")
        assertEquals(listOf("answerDay"), app.counting.taken())
        assertTrue(core(full).ticks.any { it.id == "wise-mind" })
        assertTrue(sees("Wise mind"))
    }

    @Test
    fun aValueOfADayThatCantBeTakenKeepsTheDraft() {
        launchSample()
        go(DayPlace(full))
        type("Sleep: Hours", "30")
        type("Note of the day", "kept")
        tap("Save")
        assertTrue(sees("Hours and minutes in whole numbers, 24 hours at most."))
        picture("today/minutes-refused")
        assertTrue(sees("kept"))
        assertEquals(Answer.Number(420), core(full).value("sleep"))
    }

    @Test
    fun aCheckInsSkillsAreSaidByTheirNamesAndHowItWent() {
        launchSample()
        used("stop" to 5, "wise-mind" to 1)
        assertTrue(sees("STOP: 5 · Tried and could; it helped"))
        go(DayPlace(today))
        picture("today/day-with-skills")
        assertTrue(sees("Wise mind: 1 · Thought of it, didn’t want to"))
        rule.onNode(hasText("Skills used") and hasText("STOP", substring = true)).assertExists()
    }

    @Test
    fun whatACheckInSaysWasUsedStandsAmongTheTicksAndIsNotUnticked() {
        launchSample()
        used("stop" to 5, "wise-mind" to 1)
        val ticked = listOf(Ticked("stop", true), Ticked("wise-mind", true))
        app.diary.core().answerDay(app.phone.now(), NewDay(day = today, ticks = ticked))
        go(DayPlace(today))
        tap("Skills used")
        tap("Distress tolerance")
        rule.onNode(hasText("STOP") and hasText("Used in a check-in")).assertIsOn().assertIsNotEnabled()
        picture("today/skill-used-in-a-check-in")
        tap("Mindfulness")
        tap("Wise mind")
        tap("Save")
        assertTrue(core(today).ticks.any { it.id == "stop" })
        assertFalse(core(today).ticks.any { it.id == "wise-mind" })
    }

    private fun used(vararg skills: Pair<String, Int>) {
        val used = skills.map { (skill, number) -> SkillUsed(skill, number) }
        app.diary.core().saveCheckIn(app.phone.now(), NewCheckIn(skills = used))
        rule.waitForIdle()
    }

    @Test
    fun inDiscreetModeANoteIsKeptBesideTheOneThatIsNotShown() {
        launchSample()
        app.diary.core().answerDay(app.phone.now(), NewDay(day = today, note = "hidden"))
        app.diary.core().setDiscreet(app.phone.now(), Discreet(discreet = true, hidden = false))
        go(DayPlace(today))
        assertFalse(sees("hidden"))
        type("Note of the day", "seen")
        tap("Save")
        app.diary.core().setDiscreet(app.phone.now(), Discreet(discreet = false, hidden = false))
        rule.waitForIdle()
        assertEquals(setOf("hidden", "seen"), core(today).notes.toSet())
        assertTrue(sees("There is more than one note here."))
    }
}
