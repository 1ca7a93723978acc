package app.somacard.reminders

import android.content.Intent
import app.somacard.core.ReminderText
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Test

/** One for nine in the evening, and a phone that is started afterwards. */
class MissedTest : AlarmTest() {
    private fun planned() {
        new()
        remind(text = ReminderText.Plain)
        replan()
    }

    private fun lock() {
        app.vault.asks = true
        app.vault.isThere = false
        runBlocking { app.diary.lock() }
    }

    /** Its alarms and notifications are gone by then. */
    private fun startsAt(time: String, action: String = Intent.ACTION_BOOT_COMPLETED) {
        told().forEach { clock.cancel(it.operation!!) }
        notices.cancelAll()
        nowIs(time)
        app.sendBroadcast(Intent(action).setPackage(app.packageName).setClass(app, PhoneEvents::class.java))
        settle()
    }

    private fun press(name: String) {
        shown().single().actions.single { it.title == name }.actionIntent.send()
        settle()
    }

    @Test
    fun whatCameWhileThePhoneWasOffIsShownAfterItsStart() {
        planned()
        lock()
        startsAt("2026-11-25T20:40:00Z")
        assertEquals(listOf("You have something planned"), shown().map { it.words() })
        assertEquals(at("2026-11-25T20:00:00Z").toEpochMilli(), shown().single().`when`)
        assertEquals(at("2026-11-26T20:00:00Z"), times().first())
    }

    @Test
    fun soItIsWhereTheDiaryAsksForNobody() {
        planned()
        runBlocking { app.diary.lock() }
        startsAt("2026-11-25T20:40:00Z")
        assertEquals(1, shown().size)
        assertEquals(at("2026-11-26T20:00:00Z"), times().first())
    }

    @Test
    fun whatIsHoursOldIsNotShownAnyMore() {
        planned()
        lock()
        startsAt("2026-11-25T22:01:00Z")
        assertEquals(0, shown().size)
    }

    @Test
    fun whatWasDoneWhileLockedIsNotShownAgain() {
        planned()
        lock()
        nowIs("2026-11-25T20:00:00Z")
        ring()
        press("Done")
        startsAt("2026-11-25T20:40:00Z")
        assertEquals(0, shown().size)
    }

    @Test
    fun whatTheDiaryKnowsAsSeenIsNotShown() {
        planned()
        val id = app.diary.core().reminderReceipts(app.phone.zone()).receipts.minBy { it.at.instant }.id
        app.diary.core().reminderSeen(app.phone.now(), id)
        runBlocking { app.diary.lock() }
        startsAt("2026-11-25T20:40:00Z")
        assertEquals(0, shown().size)
    }

    @Test
    fun aNewVersionOfTheAppIsNoStartOfThePhone() {
        planned()
        lock()
        startsAt("2026-11-25T20:40:00Z", Intent.ACTION_MY_PACKAGE_REPLACED)
        assertEquals(0, shown().size)
    }
}
