package app.somacard.sessions

import android.app.Activity
import android.content.Intent
import android.net.Uri
import app.somacard.AppTest
import app.somacard.core.SessionKind
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf
import java.io.ByteArrayInputStream
import java.io.ByteArrayOutputStream

class CalendarTest : AppTest() {
    private val file = Uri.parse("content://elsewhere/clinic.ics")

    /** What the phone's own picker answers. */
    private fun picked() = onWindow { window ->
        val asked = shadowOf(window).nextStartedActivityForResult
        shadowOf(window).receiveResult(asked.intent, Activity.RESULT_OK, Intent().setData(file))
    }

    @Test
    fun aClinicsFileIsTakenOverAndWhatIsNoSessionIsTold() {
        launchNew()
        shadowOf(app.contentResolver).registerInputStream(file, ByteArrayInputStream(CLINIC.toByteArray()))
        go(CalendarPlace)
        tap("Massage")
        called()
        tap("Choose a file")
        picked()
        assertEquals(listOf("importCalendar"), called())
        assertTrue(sees("New: 1. Changed: 0. As before: 0."))
        assertTrue(sees("Line 12"))
        picture("sessions/calendar-imported")
        assertEquals(SessionKind.MASSAGE, app.diary.core().sessions(app.phone.now(), null).series.single().kind)
    }

    @Test
    fun aFileThatIsNoCalendarChangesNothing() {
        launchNew()
        shadowOf(app.contentResolver).registerInputStream(file, ByteArrayInputStream("no calendar".toByteArray()))
        go(CalendarPlace)
        tap("Massage")
        tap("Choose a file")
        picked()
        assertTrue(sees("This could not be saved"))
        assertTrue(app.diary.core().sessions(app.phone.now(), null).series.isEmpty())
    }

    @Test
    fun ownTimesAreWrittenUnderOneTitle() {
        launchSample()
        val written = ByteArrayOutputStream()
        shadowOf(app.contentResolver).registerOutputStream(file, written)
        go(CalendarPlace)
        type("Title of each entry", "Busy")
        called()
        tap("Choose where to")
        picked()
        assertEquals(listOf("exportCalendar"), called())
        assertTrue(written.toString().contains("SUMMARY:Busy"))
        assertTrue(!written.toString().contains("Massage"))
    }

    private companion object {
        val CLINIC = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Clinic//EN
            BEGIN:VEVENT
            UID:1@clinic.example
            DTSTAMP:20261101T000000Z
            DTSTART;TZID=Europe/Amsterdam:20261201T140000
            DTEND;TZID=Europe/Amsterdam:20261201T150000
            RRULE:FREQ=WEEKLY
            SUMMARY:Massage
            END:VEVENT
            BEGIN:VEVENT
            UID:2@clinic.example
            DTSTAMP:20261101T000000Z
            DTSTART;VALUE=DATE:20261225
            SUMMARY:Closed
            END:VEVENT
            END:VCALENDAR
        """.trimIndent().lines().joinToString("\r\n", postfix = "\r\n")
    }
}
