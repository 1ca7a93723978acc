package app.somacard.devices

import android.Manifest
import app.somacard.AppTest
import app.somacard.core.SyncState
import kotlinx.coroutines.awaitCancellation
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf

class DevicesTest : AppTest() {
    /** What was called; Today, which is behind the screen, reads itself anew after any entry. */
    private val calls get() = app.counting.taken().filter { it != "today" }
    private val state get() = app.diary.core().syncing(app.phone.now()).state

    private fun openMailbox() = app.diary.core().openMailbox(app.phone.now(), "https://relay.example", "code", "Phone")

    @Test
    fun theScreenIsOneCall() {
        launchSample()
        online()
        calls
        go(DevicesPlace)
        assertEquals(listOf("syncing"), calls)
        picture("devices/devices")
        assertTrue(sees("Open a mailbox") && sees("Join another device"))
    }

    @Test
    fun aBuildThatDoesNotGoOnlineSaysSo() {
        launchSample()
        shadowOf(app).denyPermissions(Manifest.permission.INTERNET)
        go(DevicesPlace)
        assertTrue(sees("does not go online"))
        assertFalse(sees("Open a mailbox"))
    }

    @Test
    fun aMailboxIsOpenedWithAFirstSync() {
        launchSample()
        val relay = online()
        go(MailboxPlace)
        type("Address of the relay", "https://relay.example")
        type("Code to open the mailbox", "a-join-code")
        type("What you call this device", "Phone")
        picture("devices/mailbox")
        calls
        tap("Open it")
        until("relay can't be reached")
        assertEquals(listOf("openMailbox", "sync"), calls)
        assertEquals("POST mailboxes", relay.asked.first())
        picture("devices/mailbox-later")
        tap("Done")
        assertEquals(SyncState.FIRST_SYNC_WAITS, state)
    }

    @Test
    fun anAddressThatIsNoneIsRefusedAtItsField() {
        launchSample()
        online()
        go(MailboxPlace)
        type("Address of the relay", "relay")
        type("What you call this device", "Phone")
        tap("Open it")
        assertTrue(sees("Possible here: an address that begins with https://"))
        assertEquals(SyncState.NOT_SYNCED, state)
    }

    @Test
    fun aSyncCanBeStopped() {
        launchSample()
        online()
        app.relay = { awaitCancellation() }
        openMailbox()
        go(DevicesPlace)
        calls
        tap("Sync now")
        until("Talking with the relay")
        picture("devices/syncing")
        tap("Stop")
        rule.waitUntil(20_000) { !sees("Talking with the relay") }
        assertEquals(listOf("sync"), calls)
    }

    @Test
    fun theLastDeviceThatStopsHasTheMailboxDeletedFirst() {
        launchSample()
        val relay = online()
        openMailbox()
        go(DevicesPlace)
        calls
        tap("Stop syncing")
        assertTrue(sees("mailbox at the relay is deleted"))
        picture("devices/stop")
        tapLast("Stop syncing")
        until("Open a mailbox")
        assertEquals("DELETE mailbox", relay.asked.single())
        assertEquals(listOf("mailboxDeletion", "stopSyncing"), calls)
        assertEquals(SyncState.NOT_SYNCED, state)
    }

    @Test
    fun aMailboxThatCouldNotBeDeletedIsThePersonsToLeave() {
        launchSample()
        online()
        app.relay = { null }
        openMailbox()
        go(DevicesPlace)
        tap("Stop syncing")
        tapLast("Stop syncing")
        until("could not be deleted")
        assertEquals(SyncState.FIRST_SYNC_WAITS, state)
        tapLast("Stop syncing")
        assertEquals(SyncState.NOT_SYNCED, state)
    }

    @Test
    fun aCodeThatIsNoneIsRefusedAndStays() {
        launchSample()
        online()
        go(JoinPlace)
        type("What you call this device", "Tablet")
        type("The text of the code", "nonsense")
        calls
        tap("Join")
        assertEquals(listOf("join"), calls)
        picture("devices/join-refused")
        assertTrue(sees("nonsense") && sees("not the whole code"))
    }
}
