package app.somacard.share

import android.Manifest
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.onNodeWithText
import app.somacard.AppTest
import app.somacard.core.Role
import app.somacard.devices.tapLast
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf

class ShareTest : AppTest() {
    /** What was called; Today, which is behind the screen, reads itself anew after any entry. */
    private val calls get() = app.counting.taken().filter { it != "today" }
    private val log get() = app.diary.core().shareLog(app.phone.now()).shares

    private fun open() {
        launchSample()
        calls
        go(SharePlace)
    }

    private fun addTherapist(role: String = "DBT therapist") {
        tap("Add somebody")
        type("What you call them", "Anna")
        tap(role)
        tap("Add")
    }

    @Test
    fun theScreenIsOneCallAndSoIsEachChange() {
        RuntimeEnvironment.setQualifiers("+h2400dp")
        open()
        picture("share/share")
        assertEquals(listOf("shareScreen"), calls)
        tap("The diary card")
        assertEquals(listOf("shareScreen"), calls)
        tap("Massage practitioner")
        assertEquals(listOf("shareScreen"), calls)
        tap("Tick what is usual")
        assertEquals(listOf("shareScreen"), calls)
        assertTrue(sees("No health question") || sees("Health questions"))
    }

    @Test
    fun whileNothingIsTickedNothingCanGo() {
        open()
        assertTrue(sees("Nothing is chosen yet"))
        rule.onNodeWithText("Look at it").assertIsNotEnabled()
    }

    @Test
    fun whatIsTickedGoesAndWhatIsNotIsNamed() {
        RuntimeEnvironment.setQualifiers("+h3000dp")
        open()
        calls
        addTherapist()
        assertEquals(listOf("addRecipient"), calls)
        assertTrue(sees("Anna"))
        picture("share/for-anna")
        tap("The body map")
        tap("Lines of the card")
        tap("Anger")
        assertTrue(sees("Left out: one more line of the card"))
        picture("share/lines")
        calls
        tap("Look at it")
        assertEquals(listOf("shareScreen"), calls)
        picture("share/ways")
        assertTrue(sees("can’t be taken back") || sees("can't be taken back"))
        assertTrue(sees("the body map"))
        assertTrue(sees("the diary card: "))
    }

    @Test
    fun withoutTheInternetNoLinkIsOffered() {
        launchSample()
        shadowOf(app).denyPermissions(Manifest.permission.INTERNET)
        go(WaysPlace(THREE_WEEKS))
        assertTrue(sees("does not go online"))
        assertFalse(sees("A link"))
        shadowOf(app).grantPermissions(Manifest.permission.INTERNET)
        go(WaysPlace(THREE_WEEKS.copy(named = true)))
        assertTrue(sees("A link"))
    }

    @Test
    fun theReportIsOneCall() {
        launchSample()
        val before = log
        calls
        go(ReportPlace(THREE_WEEKS))
        assertEquals(listOf("sharePage"), calls)
        picture("share/report")
        assertEquals(before, log)
    }

    @Test
    fun thePageRunsNothingAndReachesNothing() {
        launchSample()
        val settings = pageView(app, "<p>Report</p>").settings
        assertFalse(settings.javaScriptEnabled || settings.allowFileAccess || settings.allowContentAccess)
        assertTrue(settings.blockNetworkLoads)
    }

    @Test
    fun somebodyWithoutANameIsRefusedAtTheField() {
        open()
        tap("Add somebody")
        tap("Add")
        picture("share/add")
        assertTrue(sees("Possible here: "))
        assertTrue(app.diary.core().shareScreen(app.phone.now()).recipients.isEmpty())
    }

    @Test
    fun theLogSaysWhatWentAndNothingThatDidNot() {
        launchSample()
        val before = log.map { it.id }
        go(FilePlace(THREE_WEEKS, false))
        tap("Make it")
        go(ShareLogPlace)
        picture("share/log")
        val row = log.single { it.id !in before }
        (row.about + row.title).forEach { assertTrue(it, sees(it)) }
        assertTrue(row.about.any { "the diary card" in it && "notes, triggers" in it })
        assertFalse(row.about.any { "the body map" in it || "opened" in it })
    }

    private fun anna() = app.diary.core().shareScreen(app.phone.now()).recipients.single()

    @Test
    fun somebodyWhomOneNamedIsChanged() {
        RuntimeEnvironment.setQualifiers("+h2400dp")
        open()
        addTherapist()
        tap("Change Anna")
        picture("share/change-somebody")
        type("What you call them", "Anna B")
        tap("Somebody else")
        type("Their key, if they gave you one", "age1nothing")
        tap("Save")
        assertTrue(sees("Possible here: a public key that begins with age1"))
        type("Their key, if they gave you one", KEY)
        calls
        tap("Save")
        assertEquals(listOf("editRecipient"), calls)
        assertTrue(sees("Anna B"))
        assertEquals(Triple("Anna B", Role.OTHER, true), anna().run { Triple(label, role, sealable) })
        tap("Change Anna B")
        tap("Take their key away")
        tap("Save")
        assertEquals(Triple("Anna B", Role.OTHER, false), anna().run { Triple(label, role, sealable) })
    }

    @Test
    fun somebodyIsTakenOffTheListWhenAskedTwice() {
        RuntimeEnvironment.setQualifiers("+h2400dp")
        open()
        addTherapist()
        tap("Change Anna")
        tap("Take off the list")
        assertTrue(sees("What went to them stays in the log."))
        anna()
        picture("share/take-off")
        calls
        tapLast("Take off the list")
        assertEquals(listOf("deleteRecipient"), calls)
        assertTrue(app.diary.core().shareScreen(app.phone.now()).recipients.isEmpty())
        assertFalse(sees("Anna"))
        tap("The diary card")
    }

    private companion object {
        /** A public key of age; nobody needs to have the other half. */
        const val KEY = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"
    }
}
