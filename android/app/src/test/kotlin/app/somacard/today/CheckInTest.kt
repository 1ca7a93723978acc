package app.somacard.today

import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.assertTextEquals
import androidx.compose.ui.test.hasAnyAncestor
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isDialog
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onLast
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.test.espresso.Espresso
import app.somacard.AppTest
import app.somacard.core.Answer
import app.somacard.core.BodyAnswer
import app.somacard.core.CheckInRow
import app.somacard.core.Day
import app.somacard.core.NewAnswer
import app.somacard.core.NewCheckIn
import app.somacard.core.NewReading
import app.somacard.core.SessionKind
import app.somacard.core.SkillUsed
import app.somacard.core.SomacardException
import app.somacard.core.Source
import app.somacard.core.VisitOf
import app.somacard.safety.SafetyPlace
import app.somacard.sessions.VisitPlace
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

class CheckInTest : AppTest() {
    private val today = Day(2026, 11u, 25u)
    private val core get() = app.diary.core()

    private fun checkIns(day: Day = today): List<CheckInRow> = core.day(app.phone.now(), day).checkIns

    private fun place() = mutableListOf<Any>().also { found -> inWindow { found += it.stack.here.place } }.first()

    @Test
    fun theFormIsOneCallAndSavingIsOne() {
        launchSample()
        app.counting.taken()
        tap("Check in")
        assertEquals(listOf("checkInForm"), app.counting.taken())
        tapNamed("Sadness: 3")
        tap("Save")
        assertEquals(listOf("saveCheckIn"), app.counting.taken())
        assertEquals(TodayPlace, place())
        assertTrue(sees("Sadness\u00A03"))
    }

    @Test
    fun aWholeCheckInByItsWordsAlone() {
        launchSample()
        tap("Check in")
        tapNamed("Suicide urge: 1")
        tapNamed("Shame: 4")
        tap("Target behaviours")
        tapNamed("Got in the way of therapy: No")
        type("Lied", "2")
        tap("Sleep")
        type("Sleep: Hours", "6")
        type("Sleep: Minutes", "30")
        tap("Triggers")
        tap("family call")
        type("A new trigger", "the letter")
        tap("Add this trigger")
        type("What set it off, in your own words", "It came in the post")
        tap("Skills used")
        tap("Distress tolerance")
        tap("STOP")
        tap("5 · Tried and could; it helped")
        type("Note", "Breathing helped.")
        tap("Filled in with my DBT therapist")
        picture("today/check-in-full")
        tap("Save")
        val saved = checkIns().single()
        val answers = saved.answers.associate { it.item to it.answer }
        assertEquals(
            mapOf(
                "urge-suicide" to Answer.Number(1),
                "shame" to Answer.Number(4),
                "therapy-interfering" to Answer.YesNo(false),
                "lied" to Answer.Number(2),
                "sleep" to Answer.Number(390),
            ),
            answers,
        )
        assertEquals(setOf("family call", "the letter"), saved.triggers.toSet())
        assertEquals(listOf("It came in the post"), saved.triggerTexts)
        assertEquals(listOf("stop" to 5), saved.skills.map { it.skill.id to it.number })
        assertEquals(listOf("Breathing helped."), saved.notes)
        assertEquals(Source.IN_SESSION, saved.source)
    }

    @Test
    fun theFirstCheckInOfANewDiary() {
        launchNew()
        tap("Check in")
        tapNamed("Joy: 2")
        tap("Save")
        assertTrue(sees("Joy\u00A02"))
    }

    @Test
    fun aCorrectionChangesWhatWasTouchedAndNothingElse() {
        launchSample()
        val said = listOf(NewAnswer("sad", Answer.Number(4)), NewAnswer("joy", Answer.Number(1)))
        val id = core.saveCheckIn(app.phone.now(), NewCheckIn(answers = said, note = "as it was")).id
        app.counting.taken()
        go(CheckInPlace(today, id))
        rule.onNodeWithContentDescription("Sadness: 4").assertIsSelected()
        picture("today/check-in-edit")
        assertEquals(listOf("checkInForm"), app.counting.taken())
        tapNamed("Sadness: 2")
        tap("Save")
        assertEquals(listOf("editCheckIn"), app.counting.taken())
        val row = checkIns().single()
        assertEquals(Answer.Number(2), row.answers.single { it.item == "sad" }.answer)
        assertEquals(Answer.Number(1), row.answers.single { it.item == "joy" }.answer)
        assertEquals(listOf("as it was"), row.notes)
    }

    @Test
    fun thePlacesNoteIsSeenInACorrectionAndGoesAlongWithAnotherSensation() {
        launchSample()
        val felt = NewReading("whole", "tight", BodyAnswer.Intensity(3u), "since noon")
        val id = core.saveCheckIn(app.phone.now(), NewCheckIn(readings = listOf(felt))).id
        go(CheckInPlace(today, id))
        tap("Body")
        tap("tight 3, since noon")
        assertTrue(sees("since noon"))
        rule.onNode(hasText("tight") and hasClickAction()).performScrollTo().performClick()
        tap("heavy")
        tapNamed("heavy: 5")
        tap("Mark")
        tap("Save")
        val now = checkIns().single().readings.single()
        assertEquals("heavy", now.sensation.id)
        assertEquals(listOf("since noon"), now.notes)
    }

    @Test
    fun aCheckInIsDeletedWhereItIsCorrected() {
        launchSample()
        val said = listOf(NewAnswer("sad", Answer.Number(4)))
        val id = core.saveCheckIn(app.phone.now(), NewCheckIn(answers = said)).id
        go(CheckInPlace(today, id))
        tap("Delete this check-in")
        assertTrue(sees("The history keeps it"))
        app.counting.taken()
        rule.onNode(hasText("Delete this check-in") and hasAnyAncestor(isDialog())).performClick()
        rule.waitForIdle()
        assertEquals(listOf("deleteCheckIn"), app.counting.taken())
        assertEquals(emptyList<CheckInRow>(), checkIns())
    }

    @Test
    fun aValueThatCantBeTakenIsSaidAtItsFieldAndTheDraftStays() {
        launchSample()
        tap("Check in")
        tapNamed("Sadness: 3")
        tap("Target behaviours")
        type("Lied", "1000")
        tap("Target behaviours")
        tap("Save")
        assertTrue(sees("A whole number from 0 to 999."))
        picture("today/check-in-refused")
        rule.onNodeWithContentDescription("Sadness: 3").assertIsSelected()
        assertEquals(emptyList<CheckInRow>(), checkIns())
        type("Lied", "1")
        tap("Save")
        assertEquals(2, checkIns().single().answers.size)
    }

    @Test
    fun whatWasSavedJustBeforeALockIsNotThereToBeSavedAgain() {
        launchSample()
        tap("Check in")
        tapNamed("Sadness: 3")
        app.counting.after = { call ->
            if (call == "saveCheckIn") {
                runBlocking { app.diary.lock() }
                throw SomacardException.SavedThenLocked("one")
            }
        }
        tap("Save")
        assertTrue(sees("It is saved. The diary was locked right after."))
        assertEquals(TodayPlace, place())
        assertEquals(1, checkIns().size)
    }

    @Test
    fun whyItWasRefusedStaysWhenSomethingElseIsRead() {
        launchSample()
        go(CheckInPlace(Day(2027, 3u, 1u)))
        tapNamed("Sadness: 3")
        tap("Save")
        assertTrue(sees("This could not be saved"))
        core.setWeekStart(app.phone.now(), 7u)
        rule.waitForIdle()
        assertTrue(sees("This could not be saved"))
    }

    @Test
    fun aDraftOutlivesTurningThePhone() {
        launchSample()
        tap("Check in")
        tapNamed("Sadness: 3")
        turn()
        rule.onNodeWithContentDescription("Sadness: 3").assertIsSelected()
    }

    @Test
    fun whatWasTypedIsNotLostByGoingBack() {
        launchSample()
        tap("Check in")
        tapNamed("Sadness: 3")
        Espresso.pressBack()
        rule.waitForIdle()
        picture("today/check-in-leaving")
        tap("Cancel")
        rule.onNodeWithContentDescription("Sadness: 3").assertIsSelected()
        Espresso.pressBack()
        rule.waitForIdle()
        tap("Leave without saving")
        assertEquals(TodayPlace, place())
    }

    @Test
    fun aHighUrgeLeadsToThePlanAfterItIsSaved() {
        launchSample()
        tap("Check in")
        tapNamed("Suicide urge: 5")
        tap("Save")
        assertEquals(SafetyPlace(false), place())
        assertEquals(1, checkIns().size)
        inWindow { it.stack.back() }
        assertEquals(TodayPlace, place())
        assertTrue(sees("Your plan is there if you want it."))
    }

    @Test
    fun anActAsksForInjuriesFirst() {
        launchSample()
        tap("Check in")
        tap("Target behaviours")
        type("Self-harm", "1")
        tap("Save")
        assertEquals(SafetyPlace(true), place())
    }

    @Test
    fun longAfterwardsItIsOneQuietLineThatCanBePutAway() {
        launchSample()
        go(CheckInPlace(Day(2026, 11u, 20u)))
        tapNamed("Suicide urge: 5")
        tap("Save")
        assertEquals(TodayPlace, place())
        assertTrue(sees("Your plan is there if you want it."))
        picture("today/quiet-line")
        app.counting.taken()
        tap("Put away")
        assertEquals("dismissOffer", app.counting.taken().first())
        assertFalse(sees("Your plan is there"))
    }

    private fun saved(): String {
        val said = listOf("sad" to 4, "joy" to 1, "lied" to 3).map { (item, n) -> NewAnswer(item, Answer.Number(n)) }
        val whole = NewCheckIn(
            answers = said,
            triggers = listOf("family call", "the letter"),
            triggerText = "It came in the post",
            skills = listOf(SkillUsed("stop", 5), SkillUsed("wise-mind", 4)),
            note = "as it was",
        )
        return core.saveCheckIn(app.phone.now(), whole).id
    }

    @Test
    fun whatASlipSaidIsTakenAwayOneByOne() {
        launchSample()
        go(CheckInPlace(today, saved()))
        tapNamed("Sadness: 4")
        tap("Target behaviours")
        type("Lied", "")
        rule.onNodeWithText("Lied").assertTextEquals("Lied", "")
        tap("Triggers")
        tap("✓ the letter")
        type("What set it off, in your own words", "")
        tap("Skills used")
        tap("Distress tolerance")
        tap("STOP")
        rule.onAllNodesWithText("5 · Tried and could; it helped").onLast().performScrollTo().performClick()
        type("Note", "")
        picture("today/check-in-taken-back")
        app.counting.taken()
        tap("Save")
        assertEquals(listOf("editCheckIn"), app.counting.taken())
        val row = checkIns().single()
        assertEquals(listOf("joy"), row.answers.map { it.item })
        assertEquals(listOf("family call"), row.triggers)
        assertEquals(listOf("wise-mind"), row.skills.map { it.skill.id })
        assertEquals(emptyList<String>(), row.triggerTexts + row.notes)
    }

    @Test
    fun aNumberIsTypedAnewAndTheRestStays() {
        launchSample()
        val id = saved()
        val before = checkIns().single()
        go(CheckInPlace(today, id))
        tap("Target behaviours")
        type("Lied", "")
        type("Lied", "5")
        tap("Save")
        val five = before.answers.map { if (it.item == "lied") it.copy(answer = Answer.Number(5)) else it }
        assertEquals(before.copy(answers = five), checkIns().single())
    }

    @Test
    fun whatIsAsItWasIsNothingToSave() {
        launchSample()
        go(CheckInPlace(today, saved()))
        tapNamed("Sadness: 4")
        tapNamed("Sadness: 4")
        tap("Triggers")
        tap("✓ the letter")
        tap("the letter")
        type("Note", "")
        type("Note", "as it was")
        rule.onNodeWithText("Save").assertIsNotEnabled()
    }

    @Test
    fun intimateRegionsAreThereForWhomChoseToSeeThem() {
        launchSample()
        listOf(false, true).forEach { shown ->
            core.setShowsIntimate(app.phone.now(), null, shown)
            listOf(CheckInPlace() to "Body", VisitPlace(VisitOf.OneOff(SessionKind.MASSAGE)) to "Body before")
                .forEach { (place, body) ->
                    go(place)
                    tap(body)
                    tap("Choose from the list of places")
                    type("Find a place", "genitals")
                    assertEquals("$place", !shown, sees("No place has this name."))
                    inWindow { it.stack.back() }
                }
        }
    }
}
