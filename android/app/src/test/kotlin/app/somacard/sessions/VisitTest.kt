package app.somacard.sessions

import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isSelectable
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import app.somacard.AppTest
import app.somacard.core.Boundary
import app.somacard.core.SessionKind
import app.somacard.core.VisitOf
import app.somacard.core.VisitRow
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test

class VisitTest : AppTest() {
    private fun visits(): List<VisitRow> = app.diary.core().visits(app.phone.now(), null).visits

    @Test
    fun eachScreenIsOneCall() {
        launchSample()
        val visit = visits().last()
        listOf(
            VisitsPlace to "visits",
            VisitPlace(VisitOf.OneOff(SessionKind.MASSAGE)) to "visitForm",
            NotedVisitPlace(visit.forDay, visit.id) to "notedVisitForm",
            BoundaryPlace(visit.forDay, visit.id) to "visits",
        ).forEach { (place, call) ->
            called()
            go(place)
            assertEquals(listOf(call), called())
            inWindow { it.stack.back() }
        }
    }

    @Test
    fun beforeAndAfterAreFilledInAtDifferentTimes() {
        launchNew()
        go(VisitPlace(VisitOf.OneOff(SessionKind.MASSAGE)))
        tap("Mood before")
        tapNamed("Sadness: 4")
        called()
        tap("Save")
        assertEquals(listOf("saveVisit"), called())
        val noted = visits().single()
        assertNotNull(noted.feltBefore)

        go(NotedVisitPlace(noted.forDay, noted.id))
        assertTrue(sees("Answered: 1"))
        tap("Mood after")
        picture("sessions/visit-mood")
        tapNamed("Sadness: 1")
        tap("How it was between us, 0 not at all to 10 fully")
        tapNamed("I felt heard and respected: 9")
        tap("Homework")
        type("What was agreed", "A walk")
        tap("Save")
        val whole = visits().single()
        assertNotNull(whole.feltAfter)
        assertEquals(9, whole.relationship.single().number)
        assertEquals(listOf("A walk"), whole.homework)
        assertFalse(whole.shownToRated)
        assertEquals(noted.feltBefore, whole.feltBefore)
    }

    @Test
    fun aBoundaryOfWhichOneIsNotSureOffersNextStepsAndSendsNothing() {
        launchNew()
        go(VisitPlace(VisitOf.OneOff(SessionKind.MASSAGE)))
        tap("Was my boundary respected?")
        tap("Not sure")
        tap("Save")
        assertEquals(Boundary.NOT_SURE, visits().single().boundary)
        assertTrue(sees("Nothing is sent"))
        assertTrue(sees("Talk about it with your DBT therapist"))
        picture("sessions/boundary")
        type("Private note", "It went on too long")
        called()
        tap("Save the note")
        assertEquals(listOf("editVisit"), called())
        assertEquals(listOf("It went on too long"), visits().single().boundaryNotes)
        tap("See where a complaint can be made")
        assertTrue(sees("At the practice or clinic itself"))
    }

    @Test
    fun goingBackFromWhatWasTypedIsAskedFirst() {
        launchNew()
        go(VisitPlace(VisitOf.OneOff(SessionKind.MASSAGE)))
        tap("A note")
        type("Note", "Calmer now")
        onWindow { it.onBackPressedDispatcher.onBackPressed() }
        assertTrue(sees("Calmer now"))
        assertTrue(visits().isEmpty())
    }

    @Test
    fun aRespectedBoundaryLeadsBack() {
        launchNew()
        room(SessionsPlace)
        go(VisitPlace(VisitOf.OneOff(SessionKind.MASSAGE)))
        tap("Was my boundary respected?")
        tap("Yes")
        tap("Save")
        assertTrue(sees("Next session"))
    }

    @Test
    fun whereNobodyIsTouchedTheBoundaryIsNotAskedAbout() {
        launchNew()
        go(VisitPlace(VisitOf.OneOff(SessionKind.INDIVIDUAL_DBT)))
        assertFalse(sees("Was my boundary respected?"))
    }

    @Test
    fun deletingAVisitIsAskedFirst() {
        launchSample()
        val visit = visits().last()
        go(NotedVisitPlace(visit.forDay, visit.id))
        tap("Delete what I noted")
        assertTrue(sees("Mood and body stay in your day"))
        assertEquals(visit, visits().last())
        called()
        tapLast("Delete what I noted")
        assertEquals(listOf("deleteVisit"), called())
        assertFalse(visits().any { it.id == visit.id })
    }

    @Test
    fun whatWasSavedIsTakenBackByAnotherPress() {
        launchNew()
        val between = "How it was between us, 0 not at all to 10 fully"
        go(VisitPlace(VisitOf.OneOff(SessionKind.MASSAGE)))
        fun press() {
            tap("Mood before")
            tapNamed("Sadness: 4")
            tap(between)
            tapNamed("I felt heard and respected: 9")
            tap("Was my boundary respected?")
            rule.onNode(hasText("Yes") and isSelectable()).performScrollTo().performClick()
            rule.waitForIdle()
        }
        press()
        tap("Homework")
        type("What was agreed", "A walk")
        tap("Save")
        val noted = visits().single()
        assertEquals(Boundary.YES, noted.boundary)
        go(NotedVisitPlace(noted.forDay, noted.id))
        press()
        picture("sessions/visit-taken-back")
        called()
        tap("Save")
        assertEquals(listOf("editVisit"), called())
        val left = visits().single()
        assertNull(left.boundary)
        assertTrue(left.relationship.isEmpty())
        assertTrue(left.feltBefore?.answers.orEmpty().isEmpty())
        assertEquals(listOf("A walk"), left.homework)
    }
}
