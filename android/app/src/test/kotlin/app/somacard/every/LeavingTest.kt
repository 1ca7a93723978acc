package app.somacard.every

import androidx.test.espresso.Espresso
import app.somacard.AppTest
import app.somacard.body.MarkPlace
import app.somacard.body.ScanPlace
import app.somacard.chains.ChainPlace
import app.somacard.chains.GoalsPlace
import app.somacard.core.Day
import app.somacard.core.Role
import app.somacard.insights.QuestionsPlace
import app.somacard.navigation.Place
import app.somacard.safety.SafetyPlanPlace
import app.somacard.safety.UrgeRulesPlace
import app.somacard.sessions.HoursPlace
import app.somacard.sessions.MassageGoalPlace
import app.somacard.sessions.PractitionerPlace
import app.somacard.sessions.SeriesFormPlace
import app.somacard.sessions.SessionPlace
import app.somacard.sessions.TouchRegionPlace
import app.somacard.sessions.WherePlace
import app.somacard.settings.ItemPlace
import app.somacard.settings.NewItemPlace
import app.somacard.settings.RecoveryWordsPlace
import app.somacard.share.SharePlace
import app.somacard.today.CheckInPlace
import app.somacard.week.WeekPlace
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.RuntimeEnvironment

/** Whatever is left, what was typed is not gone without a question. */
class LeavingTest : AppTest() {
    private val question = "Leave without saving?"

    private fun back() {
        Espresso.pressBack()
        rule.waitForIdle()
    }

    private fun here(): Place = mutableListOf<Place>().also {
        inWindow { window -> it += window.stack.here.place }
    }.single()

    /** Untouched the place is left at once, touched only after the question. */
    private fun asks(place: Place, touch: () -> Unit) = asks("$place", { go(place) }, touch)

    private fun asks(name: String, open: () -> Unit, touch: () -> Unit) {
        val below = here()
        open()
        back()
        assertFalse(name, sees(question))
        assertEquals(below, here())
        open()
        val opened = here()
        touch()
        back()
        assertTrue(name, sees(question))
        tap("Cancel")
        assertEquals(opened, here())
        back()
        tap("Leave without saving")
        assertEquals(below, here())
    }

    private fun typing(label: String, text: String): () -> Unit = { type(label, text) }

    @Test
    fun formsOfTheBodyAndOfChains() {
        launchSample()
        asks(ChainPlace(), typing("What set it off", "The letter"))
        asks(GoalsPlace, typing("A life worth living", "A garden"))
        asks(MarkPlace(TODAY)) {
            tap("whole body")
            tap("numb or absent")
            tap("Mark")
        }
    }

    @Test
    fun aScanThatWasAnswered() {
        launchNew()
        go(ScanPlace)
        tap("Turn body scans on")
        tap("Begin")
        tapNamed("forehead: nothing")
        back()
        assertTrue(sees("Begin"))
        back()
        assertTrue(sees(question))
        tap("Cancel")
        tap("Begin")
        tap("Stop and ground")
        back()
        assertFalse(sees(question))
    }

    @Test
    fun aSheetInWhichAPlaceIsSaid() {
        launchNew()
        go(MarkPlace(TODAY))
        tap("whole body")
        back()
        assertFalse(sees("What do you feel there"))
        tap("whole body")
        tap("numb or absent")
        back()
        assertTrue(sees(question))
        tap("Leave without saving")
        assertFalse(sees("What do you feel there"))
    }

    @Test
    fun formsOfSessions() {
        launchSample()
        val sessions = app.diary.core().sessions(app.phone.now(), null)
        val next = checkNotNull(sessions.next)
        asks(SeriesFormPlace(), typing("Your own name for it", "Knees"))
        asks(SeriesFormPlace(next.series), typing("Your own name for it", "Knees"))
        asks(HoursPlace(next.series), typing("Minutes", "45"))
        asks(PractitionerPlace(), typing("Name", "Anna"))
        asks(WherePlace(), typing("Name", "By the bridge"))
        asks(MassageGoalPlace, typing("What it is for", "Sleep"))
        asks(TouchRegionPlace("throat"), typing("Reason", "No"))
        asks(SessionPlace(next.series, next.original, next.day)) {
            tap("A note")
            type("Note", "Bring the oil")
        }
    }

    @Test
    fun formsOfTheSafetyPlan() {
        launchSample()
        go(SafetyPlanPlace)
        asks("line", { tap("Two evenings without supper.") }, typing("In your own words", "Three."))
        asks("agreement", { tap("Agreement and review") }, typing("Agreed with", "Dr. Roe"))
        go(UrgeRulesPlace)
        asks("rule", { tap("Joy") }) { tap("One quiet line") }
    }

    @Test
    fun formsOfSettingsQuestionsAndSharing() {
        launchSample()
        asks(NewItemPlace(), typing("Wording", "Jaw"))
        asks(ItemPlace("sad"), typing("Wording", "Heavy heart"))
        go(QuestionsPlace)
        asks("question", { tap("Ask a question") }) { tap("Joy") }
        go(SharePlace)
        asks("recipient", { tap("Add somebody") }, typing("What you call them", "Mila"))
        app.diary.core().addRecipient(app.phone.now(), "Anna", Role.OTHER, null)
        rule.waitForIdle()
        tap("Anna")
        asks("named", { tap("Change Anna") }, typing("What you call them", "Mila"))
    }

    @Test
    fun theRoomsAtTheSideOfAWideWindow() {
        RuntimeEnvironment.setQualifiers("w1000dp-h700dp-land-mdpi")
        launchSample()
        go(CheckInPlace())
        tapNamed("Sadness: 3")
        tapNamed("Safety plan")
        tap("Week")
        picture("navigation/leaving")
        tap("Cancel")
        Espresso.pressBack()
        rule.waitForIdle()
        tap("Week")
        tap("Leave without saving")
        assertEquals(WeekPlace, here())
        go(RecoveryWordsPlace)
        tap("Show me the words")
        tap("Week")
        assertTrue(sees("Leave the words?"))
        tap("Leave")
        assertEquals(WeekPlace, here())
    }

    private companion object {
        val TODAY = Day(2026, 11u, 25u)
    }
}
