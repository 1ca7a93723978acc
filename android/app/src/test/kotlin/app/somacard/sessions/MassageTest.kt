package app.somacard.sessions

import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.test.hasAnyAncestor
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isDialog
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performSemanticsAction
import app.somacard.AppTest
import app.somacard.core.Cadence
import app.somacard.core.NewTouch
import app.somacard.core.SomacardException
import app.somacard.core.TouchLevel
import app.somacard.core.TouchRow
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Test

class MassageTest : AppTest() {
    private fun plan() = app.diary.core().massagePlan(app.phone.now())

    private fun touched(region: String): TouchRow = app.diary.core().touchPlan().regions.first { it.region == region }

    @Test
    fun eachScreenIsOneCall() {
        launchSample()
        val region = app.diary.core().touchPlan().regions.first().region
        listOf(
            MassagePlanPlace to "massagePlan",
            MassageGoalPlace to "massagePlan",
            TermsPlace to "massagePlan",
            ScreeningPlace to "screening",
            ScreeningQuestionsPlace(all = true) to "screening",
            ScreeningHistoryPlace to "screeningHistory",
            TouchPlanPlace to "touchPlan",
            TouchRegionPlace(region) to "touchPlan",
            TouchSeveralPlace to "touchPlan",
            TouchSheetPlace to "touchSheet",
        ).forEach { (place, call) ->
            called()
            go(place)
            assertEquals("$place", listOf(call), called())
            inWindow { it.stack.back() }
        }
    }

    @Test
    fun withoutPointingTheTouchPlansMapLeadsToTheListOfPlaces() {
        launchSample()
        go(TouchPlanPlace)
        rule.onNode(hasContentDescription("Body map", substring = true))
            .performSemanticsAction(SemanticsActions.OnClick)
        rule.waitForIdle()
        inWindow { assertEquals(TouchPlanPlace, it.stack.here.place) }
        assertFalse(sees("whole body"))
        type("Find a place", "throat")
        rule.onNode(hasText("throat") and hasAnyAncestor(isDialog()) and !hasSetTextAction()).performClick()
        rule.waitForIdle()
        inWindow { assertEquals(TouchRegionPlace("throat"), it.stack.here.place) }
    }

    @Test
    fun thePlanSaysHowLongAgoAndNothingIsDue() {
        launchSample()
        go(MassagePlanPlace)
        assertTrue(sees("Last visit 12 days ago"))
        assertFalse(sees("due"))
    }

    @Test
    fun goalAndCadenceAreSaid() {
        launchNew()
        go(MassageGoalPlace)
        type("What it is for", "Sleep")
        tap("Every so many days")
        type("Days", "10")
        called()
        tap("Save")
        assertEquals(listOf("editMassagePlan"), called())
        assertEquals(listOf("Sleep"), plan().goals)
        assertEquals(Cadence.EveryDays(10u), plan().cadence)
    }

    @Test
    fun aTermIsSaid() {
        launchNew()
        go(TermsPlace)
        type("Scents and oils", "None, please")
        called()
        tap("Save")
        assertEquals(listOf("editSessionTerms"), called())
        assertEquals(listOf("None, please"), plan().terms.first { it.label == "Scents and oils" }.texts)
    }

    @Test
    fun anUrgentAnswerShowsHelpBeforeAnythingElse() {
        launchNew()
        go(ScreeningPlace)
        tap("Answer the questions (43)")
        assertTrue(sees("Question 1 of 43"))
        called()
        tap("Yes")
        assertEquals(listOf("answerScreening", "screening"), called())
        assertTrue(sees("Get medical help now"))
        picture("sessions/screening-help")
        assertTrue(sees("Do you suddenly have pain or pressure in your chest"))
        assertFalse(sees("you are fit"))
    }

    @Test
    fun aPlaceIsChosenForAQuestionAboutAPlaceAndLeftOutOfTheMap() {
        launchNew()
        val questions = app.diary.core().screening(app.phone.now()).questions
        go(ScreeningPlace)
        tap("Answer the questions (43)")
        repeat(questions.indexOfFirst { it.placed }) { tap("No") }
        tap("Yes")
        assertTrue(sees("Which places?"))
        tapFirst("Head")
        tap("Forehead")
        picture("sessions/screening-places")
        tap("Next")
        tap("Save and stop here")
        val screening = app.diary.core().screening(app.phone.now())
        assertEquals(1, screening.noGo.size)
        assertTrue(sees("Places to leave out") || sees(screening.lists.first().heading))
        picture("sessions/screening-result")
        assertTrue(touched(screening.noGo.single()).noGo)
        tap("Something changed")
        assertTrue(app.diary.core().screening(app.phone.now()).questions.all { it.asked })
        tap("Earlier answers")
        assertTrue(sees("Something changed: all questions are asked again"))
        assertEquals(1, app.diary.core().screeningHistory().screenings.size)
    }

    @Test
    fun aLevelAndAPrivateReasonAreMarked() {
        launchNew()
        val place = app.diary.core().touchPlan().regions.first { !it.locked }
        go(TouchRegionPlace(place.region))
        tap("Avoid")
        type("Reason", "An old injury")
        called()
        tap("Save")
        assertEquals(listOf("editTouch"), called())
        assertEquals(TouchLevel.AVOID, touched(place.region).marked)
        assertEquals(listOf("An old injury"), touched(place.region).reasons)
    }

    @Test
    fun aLockedPlaceStaysAvoided() {
        launchNew()
        val locked = app.diary.core().touchPlan().regions.first { it.locked }
        go(TouchRegionPlace(locked.region))
        assertTrue(sees("always avoided"))
        assertFalse(sees("Usually fine"))
        assertThrows(SomacardException.Invalid::class.java) {
            app.diary.core().editTouch(app.phone.now(), listOf(NewTouch(locked.region, TouchLevel.USUALLY_FINE)))
        }
        assertEquals(TouchLevel.AVOID, touched(locked.region).level)
    }

    @Test
    fun severalPlacesAreMarkedInOneCall() {
        launchNew()
        go(TouchSeveralPlace)
        tap("Usually fine, still ask")
        tapFirst("Head")
        tapFirst("Forehead")
        called()
        tap("Save")
        assertEquals(listOf("editTouch"), called())
        assertEquals(1, app.diary.core().touchPlan().regions.count { it.marked == TouchLevel.USUALLY_FINE })
    }

    @Test
    fun onThePageForThePractitionerTermsAreTickedAndReasonsNeverAre() {
        launchSample()
        go(TouchSheetPlace)
        assertTrue(sees("always on it"))
        assertTrue(sees("Private reasons"))
        called()
        tap("How often to ask me how it is")
        assertEquals(listOf("touchSheet"), called())
    }
}
