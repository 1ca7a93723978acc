package app.somacard.share

import android.content.Intent
import androidx.compose.ui.test.hasContentDescription
import androidx.core.content.IntentCompat
import app.somacard.AppTest
import app.somacard.core.ShareWay
import app.somacard.core.talk
import app.somacard.devices.FakeRelay
import app.somacard.devices.online
import app.somacard.devices.tapLast
import app.somacard.devices.until
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf

class LinksTest : AppTest() {
    /** What was called; the screens behind read themselves anew. */
    private val calls get() = app.counting.taken().filter { it != "today" }
    private val link get() = log.single { it.way == ShareWay.LINK }
    private val log get() = app.diary.core().shareLog(app.phone.now()).shares
    private val label = "QR code of a link to a shared file"

    /** A diary with a mailbox at a relay that takes files. */
    private fun launchWithMailbox(): FakeRelay {
        launchSample()
        val relay = online()
        val core = app.diary.core()
        core.openMailbox(app.phone.now(), "https://relay.example", "a-join-code", "Phone")
        runBlocking { core.sync(app.phone.now()).use { it.talk(relay) } }
        calls
        return relay
    }

    @Test
    fun aLinkIsShownOnceItsFileLiesThereAndCanBeTakenBack() {
        RuntimeEnvironment.setQualifiers("+h1600dp")
        val relay = launchWithMailbox()
        go(LinkPlace(THREE_WEEKS))
        picture("share/link")
        tap("Make it")
        until("Who has this link can read the file")
        assertEquals(listOf("shareLink"), calls)
        assertTrue("PUT blobs" in relay.asked)
        picture("share/link-made")
        rule.onNode(hasContentDescription(label)).assertExists()
        tap("Send the link")
        val chooser = shadowOf(app).nextStartedActivity
        val send = IntentCompat.getParcelableExtra(chooser, Intent.EXTRA_INTENT, Intent::class.java)!!
        assertTrue(send.getStringExtra(Intent.EXTRA_TEXT)!!.startsWith("shlink:/"))

        go(SharedLinkPlace(link.id))
        assertEquals(listOf("shareLog", "sharedLink"), calls)
        rule.onNode(hasContentDescription(label)).assertExists()

        go(ShareLogPlace)
        picture("share/log-link")
        calls
        tap("Take it back")
        assertTrue(sees("that can't be taken back"))
        tapLast("Take it back")
        until("Taken back at the relay.")
        assertEquals("shareRevoke", calls.first())
        assertTrue("DELETE blobs" in relay.asked)
        assertFalse(link.revocable)
    }

    @Test
    fun withoutAMailboxTheWayThereIsShown() {
        launchSample()
        online()
        go(LinkPlace(THREE_WEEKS))
        tap("Make it")
        picture("share/link-no-mailbox")
        assertTrue(sees("This needs a mailbox first."))
        assertTrue(sees("Your devices"))
    }

    @Test
    fun moreThanThirtyDaysAreRefusedAtTheField() {
        launchWithMailbox()
        val before = log
        go(LinkPlace(THREE_WEEKS))
        type("Days, 1 to 30", "31")
        tap("Make it")
        assertTrue(sees("Possible here: 1 to 30"))
        assertEquals(before, log)
    }

    @Test
    fun sendingCanBeStopped() {
        launchWithMailbox()
        app.relay = { awaitCancellation() }
        go(LinkPlace(THREE_WEEKS))
        tap("Make it")
        until("Stop")
        picture("share/link-sending")
        tap("Stop")
        rule.waitUntil(20_000) { !sees("Stop") }
        assertTrue(link.about.any { "Not delivered" in it })
    }
}
