package app.somacard.sessions

import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import app.somacard.AppTest
import app.somacard.core.Day
import app.somacard.core.NewPlace
import app.somacard.core.Outcome
import app.somacard.core.Repeats
import app.somacard.core.SessionKind
import app.somacard.core.SessionRow
import app.somacard.core.SessionsScreen
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test

class SessionsTest : AppTest() {
    private fun now(): SessionsScreen = app.diary.core().sessions(app.phone.now(), null)

    private fun opened(row: SessionRow) {
        go(SessionPlace(row.series, row.original, row.day))
        called()
    }

    @Test
    fun eachScreenIsOneCall() {
        launchSample()
        val series = now().series.first()
        called()
        val next = now().next!!
        listOf(
            SessionsPlace, SessionPlace(next.series, next.original), SeriesListPlace, SeriesPlace(series.id),
            SeriesFormPlace(), SeriesFormPlace(series.id), HoursPlace(series.id), RestPlace(series.id),
            PeoplePlace, PractitionerPlace(), WherePlace(), OneOffPlace, CalendarPlace,
        ).forEach { place ->
            called()
            go(place)
            assertEquals("$place", listOf("sessions"), called())
            inWindow { it.stack.back() }
        }
    }

    @Test
    fun theNextSessionComesFirst() {
        launchSample()
        room(SessionsPlace)
        assertTrue(sees("Next session"))
        assertTrue(sees("Fri 27 Nov 2026, 17:00, 60 minutes"))
        tap("Show all (11)")
        assertTrue(sees("Missed"))
        called()
        tap("Show 12 more weeks")
        assertEquals(listOf("sessions"), called())
    }

    @Test
    fun aWeeklySeriesIsAddedAndSeenNext() {
        launchNew()
        room(SessionsPlace)
        assertTrue(sees("No session is planned"))
        tap("Add sessions")
        tap("Massage")
        tap("First day")
        rule.onNodeWithText("Friday, November 27, 2026", substring = true).performClick()
        tap("Choose")
        type("Your own name for it", "Back and shoulders")
        called()
        tap("Save")
        assertEquals(listOf("addSeries", "sessions"), called())
        assertTrue(sees("Back and shoulders"))
        assertTrue(sees("Fri 27 Nov 2026, 10:00, 60 minutes"))
        val series = now().series.single()
        assertEquals(SessionKind.MASSAGE, series.kind)
        assertEquals(Repeats.Weekly, series.hours.single().repeats)
        assertEquals("Europe/Amsterdam", series.hours.single().zone)
    }

    @Test
    fun aZoneThatIsNoneIsSaidAtItsFieldAndWhatWasTypedStays() {
        launchNew()
        go(SeriesFormPlace())
        tap("Massage")
        type("Your own name for it", "Knees")
        type("Time zone", "Europe/Nowhere")
        tap("Save")
        assertTrue(sees("Possible here: a time zone such as Europe/Amsterdam."))
        assertTrue(sees("Knees"))
        assertTrue(now().series.isEmpty())
    }

    @Test
    fun whatBecameOfASessionIsOneCall() {
        launchSample()
        val past = now().sessions.first { it.outcome == Outcome.MISSED }
        opened(past)
        tap("Attended")
        assertEquals(listOf("editSession"), called())
        assertEquals(Outcome.ATTENDED, same(past).outcome)
        tap("Planned")
        assertNull(same(past).outcome)
    }

    @Test
    fun beforeItsDayASessionIsNotAttended() {
        launchSample()
        opened(now().next!!)
        assertFalse(sees("Attended"))
        assertFalse(sees("Before and after"))
        tap("Cancelled")
        assertEquals(listOf("editSession"), called())
    }

    @Test
    fun aMovedSessionKeepsItsName() {
        launchSample()
        val next = now().next!!
        opened(next)
        tap("Another time")
        tap("Day")
        rule.onNodeWithText("Monday, November 30, 2026", substring = true).performClick()
        tap("Choose")
        tap("Move it")
        assertEquals(listOf("editSession"), called())
        assertTrue(sees("Mon 30 Nov 2026, 17:00, 60 minutes"))
        assertTrue(sees("Moved from"))
        assertEquals(next.original, same(next).original)
        tap("Back to its usual time")
        assertEquals(next.begins, same(next).begins)
    }

    @Test
    fun lengthAndNoteAreSaid() {
        launchSample()
        val next = now().next!!
        opened(next)
        tap("Another length")
        type("Minutes", "90")
        tap("Set this length")
        tap("A note")
        type("Note", "Bring the oil")
        tap("Save the note")
        assertEquals(listOf("editSession", "editSession"), called())
        assertEquals(90u, same(next).minutes)
        assertEquals(listOf("Bring the oil"), same(next).notes)
        tap("As long as the others")
        assertEquals(60u, same(next).minutes)
    }

    @Test
    fun aNoteBeingTypedStaysWhileSomethingElseIsSaid() {
        launchSample()
        val past = now().sessions.first { it.outcome == Outcome.MISSED }
        opened(past)
        tap("Another length")
        tap("A note")
        type("Minutes", "50")
        type("Note", "It was long")
        tap("Attended")
        assertEquals(Outcome.ATTENDED, same(past).outcome)
        tap("Set this length")
        assertEquals(50u, same(past).minutes)
        rule.onNode(hasSetTextAction() and hasText("It was long")).assertExists()
        assertEquals(emptyList<String>(), same(past).notes)
        tap("Save the note")
        assertEquals(listOf("It was long"), same(past).notes)
    }

    @Test
    fun aSeriesRestsWithoutAReasonAndIsResumed() {
        launchSample()
        val massage = now().series.first { it.kind == SessionKind.MASSAGE }
        go(SeriesPlace(massage.id))
        tap("Pause or end")
        tapButton("Pause")
        assertTrue(now().series.first { it.id == massage.id }.rests)
        called()
        tap("Resume from today")
        assertEquals(listOf("resumeSeries"), called())
        tap("Pause or end")
        tapButton("End")
        assertTrue(sees("You can resume the series later"))
        assertNull(now().series.first { it.id == massage.id }.ended)
        tapLast("End")
        assertNotNull(now().series.first { it.id == massage.id }.ended)
    }

    @Test
    fun otherHoursAreOneCall() {
        launchSample()
        val massage = now().series.first { it.kind == SessionKind.MASSAGE }
        go(HoursPlace(massage.id))
        type("Minutes", "45")
        called()
        tap("Save")
        assertEquals(listOf("changeHours"), called())
        assertEquals(45u, now().series.first { it.id == massage.id }.hours.last().minutes)
    }

    @Test
    fun peopleAndPlacesAreAddedAndChanged() {
        launchNew()
        go(PeoplePlace)
        tap("Add a person")
        type("Name", "Anna")
        type("Phone", "0123")
        tap("Massage practitioner")
        called()
        tap("Save")
        assertEquals(listOf("addPractitioner", "sessions"), called())
        assertTrue(sees("0123"))
        tap("Anna")
        type("Phone", "0456")
        tap("Save")
        assertEquals("0456", now().practitioners.single().phone)
        tap("Add a place")
        type("Name", "By the bridge")
        called()
        tap("Save")
        assertEquals(listOf("addPlace", "sessions"), called())
        assertEquals("By the bridge", now().places.single().name)
    }

    @Test
    fun aDraftOutlivesAddingAPersonInBetween() {
        launchNew()
        go(SeriesFormPlace())
        type("Your own name for it", "Knees")
        tap("Add a person")
        type("Name", "Anna")
        tap("Save")
        rule.onNode(hasSetTextAction() and hasText("Knees")).assertExists()
        tap("Anna")
    }

    private fun same(row: SessionRow) = now().sessions.first { it.series == row.series && it.original == row.original }

    @Test
    fun aPauseThatLiesAheadIsTakenBack() {
        launchSample()
        val massage = now().series.first { it.kind == SessionKind.MASSAGE }
        app.diary.core().pauseSeries(app.phone.now(), massage.id, Day(2026, 12u, 1u), Day(2026, 12u, 20u))
        go(SeriesPlace(massage.id))
        assertFalse(sees("Resume from today"))
        picture("sessions/pause-ahead")
        called()
        tap("Let it go on as before")
        assertEquals(listOf("resumeSeries"), called())
        assertFalse(now().series.first { it.id == massage.id }.resumable)
        assertFalse(sees("Let it go on as before"))
    }

    @Test
    fun otherHoursBeginOnTheDayOfTheNextSession() {
        launchSample()
        val massage = now().series.first { it.kind == SessionKind.MASSAGE }
        go(HoursPlace(massage.id))
        assertTrue(sees("Fri 27 Nov 2026"))
        type("Minutes", "45")
        tap("Save")
        assertEquals(massage.nextDay, now().series.first { it.id == massage.id }.hours.last().from)
    }

    @Test
    fun somebodyIsDeletedWhenAskedTwiceAndTheSeriesStays() {
        launchSample()
        val before = now().series.first { it.practitioner != null }
        go(PractitionerPlace(before.practitioner))
        tap("Delete this person")
        assertTrue(sees("Series with them keep their hours"))
        assertEquals(before, now().series.first { it.id == before.id })
        picture("sessions/delete-person")
        called()
        tapLast("Delete this person")
        assertEquals(listOf("deletePractitioner"), called())
        val after = now().series.first { it.id == before.id }
        assertNull(after.practitioner)
        assertEquals(before.hours, after.hours)
        assertFalse(now().practitioners.any { it.id == before.practitioner })
    }

    @Test
    fun soIsAPlace() {
        launchNew()
        val id = app.diary.core().addPlace(app.phone.now(), NewPlace(name = "By the bridge")).id
        go(PeoplePlace)
        tap("By the bridge")
        tap("Delete this place")
        called()
        tapLast("Delete this place")
        assertEquals(listOf("deletePlace", "sessions"), called())
        assertFalse(now().places.any { it.id == id })
        assertTrue(sees("No place yet"))
    }
}
