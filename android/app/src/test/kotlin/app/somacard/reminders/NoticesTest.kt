package app.somacard.reminders

import android.app.Notification
import android.content.Intent
import app.somacard.core.ReceiptAct
import app.somacard.core.ReminderText
import app.somacard.core.Replan
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf

class NoticesTest : AlarmTest() {
    private fun press(name: String) {
        nowIs("2026-11-25T20:05:00Z")
        val action = shown().single().actions.single { it.title == name }
        action.actionIntent.send()
        settle()
    }

    private fun acts() = app.diary.core().reminderReceipts(app.phone.zone()).receipts.mapNotNull { it.act }

    /** One that has come while the diary opens only for the person. */
    private fun cameWhileLocked(text: ReminderText = ReminderText.Private) {
        new()
        remind(text = text)
        replan()
        app.vault.asks = true
        app.vault.isThere = false
        runBlocking { app.diary.lock() }
        nowIs("2026-11-25T20:00:00Z")
        ring()
    }

    private fun unlock() {
        runBlocking { app.diary.open() }
        replan()
    }

    @Test
    fun itSaysWhatMayBeReadWithoutUnlockingAndWhereThePhoneHidesThatNothingAtAll() {
        cameWhileLocked(ReminderText.Own("Tea and the blue book"))
        val notice = shown().single()
        assertEquals("Tea and the blue book", notice.words())
        assertEquals(Notification.VISIBILITY_PRIVATE, notice.visibility)
        assertEquals("You have something planned", notice.publicVersion.words())
        assertEquals("reminders", notice.channelId)
        assertEquals(listOf("Done", "Later"), notice.actions.map { it.title })
    }

    @Test
    fun byDefaultItSaysNothingOfWhatItIsAbout() {
        cameWhileLocked()
        assertEquals("You have something planned", shown().single().words())
    }

    @Test
    fun doneWhileLockedIsInTheDiaryAfterUnlocking() {
        cameWhileLocked()
        press("Done")
        assertEquals(0, shown().size)
        unlock()
        assertEquals(listOf(ReceiptAct.DONE), acts())
    }

    @Test
    fun laterWhileLockedComesAgainInHalfAnHourAndIsInTheDiaryAfterUnlocking() {
        cameWhileLocked()
        press("Later")
        assertEquals(0, shown().size)
        assertEquals(at("2026-11-25T20:35:00Z"), times().first())
        unlock()
        assertEquals(listOf(ReceiptAct.LATER), acts())
        assertEquals(at("2026-11-25T20:35:00Z"), times().first())
        nowIs("2026-11-25T20:35:00Z")
        ring()
        assertEquals(1, shown().size)
    }

    @Test
    fun whatWasPutOffWhileLockedIsSetAgainAfterAStartOfThePhone() {
        cameWhileLocked()
        press("Later")
        forgetAlarms()
        happens(Intent.ACTION_BOOT_COMPLETED)
        assertEquals(at("2026-11-25T20:35:00Z"), times().first())
    }

    @Test
    fun oneThatWasOpenedWasSeen() {
        new()
        remind()
        replan()
        nowIs("2026-11-25T20:00:00Z")
        ring()
        assertNotNull(shown().single().contentIntent)
        val id = checkNotNull(Alarm.idOf(shadowOf(shown().single().contentIntent).savedIntent))
        app.reminding.opened(id)
        replan(Replan.DATA_CHANGED)
        assertEquals(0, shown().size)
        assertNotNull(app.diary.core().reminderReceipts(app.phone.zone()).receipts.single { it.id == id }.seen)
    }

    @Test
    fun oneInAMinuteComesAndLeavesThePlanAlone() {
        launchNew()
        go(RemindersPlace)
        tap("Send me one in a minute")
        picture("reminders/try")
        assertTrue(sees("One comes in a minute"))
        assertEquals(at("2026-11-25T19:41:00Z"), times().single())
        ring()
        assertEquals("You have something planned", shown().single().words())
        assertTrue(shown().single().actions.isNullOrEmpty())
    }
}
