package app.somacard.clinics

import app.somacard.AppTest
import app.somacard.devices.online
import app.somacard.devices.tapLast
import app.somacard.devices.until
import app.somacard.settings.ErasePlace
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.RuntimeEnvironment
import java.io.File
import java.time.Clock
import java.time.Instant
import java.time.ZoneId

class ClinicsTest : AppTest() {
    /** What was called; Today, which is behind the screen, reads itself anew after any entry. */
    private val calls get() = app.counting.taken().filter { it != "today" }
    private val clinics get() = app.diary.core().clinics(app.phone.now())

    /** While the invitation holds. */
    private fun launchInMarch() {
        app.clock = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneId.of("Europe/Amsterdam"))
        launchNew()
        online()
        calls
    }

    private fun readInvitation() {
        go(InvitationPlace)
        type("The text of the invitation", File("../../tests/golden/clinic-1/invitation.txt").readText())
        tap("Show what it says")
    }

    private fun link() {
        readInvitation()
        type("The name they are to know you by", "Kim")
        tap("Link")
        until("relay can't be reached")
        tap("Done")
    }

    @Test
    fun theScreenIsOneCall() {
        launchSample()
        online()
        calls
        go(ClinicsPlace)
        picture("clinics/clinics")
        assertEquals(listOf("clinics"), calls)
        assertTrue(sees("No links with clinics."))
    }

    @Test
    fun anInvitationIsReadBeforeAnythingIsKept() {
        RuntimeEnvironment.setQualifiers("+h2000dp")
        launchInMarch()
        readInvitation()
        assertEquals(listOf("scanClinic"), calls)
        picture("clinics/preview")
        assertTrue(sees("Dr. A. Example"))
        assertTrue(sees("Nobody has checked that"))
        assertTrue(sees("Nothing was kept"))
        assertTrue(clinics.links.isEmpty())
    }

    @Test
    fun anInvitationThatIsNoneIsRefusedWithWords() {
        launchInMarch()
        go(InvitationPlace)
        type("The text of the invitation", "SOMACARD-CLINIC-1 rubbish")
        tap("Show what it says")
        picture("clinics/refused")
        assertTrue(sees("This could not be saved."))
        assertTrue(sees("SOMACARD-CLINIC-1 rubbish"))
    }

    @Test
    fun oneThatRanOutIsRefused() {
        launchSample()
        online()
        readInvitation()
        assertTrue(sees("has not run out"))
        assertTrue(clinics.links.isEmpty())
    }

    @Test
    fun linkingIsOneCallAndThenTheTalk() {
        launchInMarch()
        readInvitation()
        type("The name they are to know you by", "Kim")
        calls
        tap("Link")
        until("relay can't be reached")
        assertEquals(listOf("linkClinic", "clinicSession"), calls)
        picture("clinics/linked")
        assertEquals("Kim", clinics.links.single().knownAs)
    }

    @Test
    fun withoutANameItIsRefusedAtTheField() {
        launchInMarch()
        readInvitation()
        tap("Link")
        assertTrue(sees("Possible here: "))
        assertTrue(clinics.links.isEmpty())
    }

    @Test
    fun whoErasesTheDiaryLeavesNoMailboxForAClinicBehind() {
        launchInMarch()
        link()
        val relay = online()
        go(ErasePlace)
        type("Type “erase” to go on", "erase")
        tap("Erase everything on this phone")
        until("Welcome to Somacard")
        assertEquals(listOf("DELETE mailbox"), relay.asked)
    }

    @Test
    fun aRelayThatIsNotReachedKeepsNothingFromBeingErased() {
        launchInMarch()
        link()
        app.relay = { null }
        go(ErasePlace)
        type("Type “erase” to go on", "erase")
        tap("Erase everything on this phone")
        until("Welcome to Somacard")
    }

    @Test
    fun aLinkIsEndedAfterAQuestionAndForgottenAfterAnother() {
        launchInMarch()
        app.relay = { null }
        link()
        RuntimeEnvironment.setQualifiers("+h1400dp")
        go(ClinicsPlace)
        picture("clinics/with-link")
        calls
        tap("End the link")
        picture("clinics/end")
        tapLast("End the link")
        until("Ended here")
        rule.waitUntil(20_000) { sees("relay can't be reached") }
        assertEquals(listOf("unlinkClinic", "clinicSession"), calls.filter { it != "clinics" })
        tap("Forget it here")
        tapLast("Forget it here")
        assertEquals(listOf("forgetClinic"), calls)
        assertTrue(clinics.links.isEmpty())
    }
}
