package app.somacard.reminders

import android.content.Intent
import android.os.SystemClock
import app.somacard.core.Civil
import app.somacard.core.Day
import app.somacard.core.NewHours
import app.somacard.core.NewReminder
import app.somacard.core.ReminderAbout
import app.somacard.core.ReminderText
import app.somacard.core.ReminderTimes
import app.somacard.core.Repeats
import app.somacard.core.Replan
import app.somacard.core.SeriesAbout
import app.somacard.core.SessionKind
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowAlarmManager
import java.time.Duration

class AlarmsTest : AlarmTest() {
    @Test
    fun aRuleSetsAlarmsAndTheDoneCardTakesTonightsBack() {
        new()
        remind()
        replan()
        assertEquals(at("2026-11-25T20:00:00Z"), times().first())
        assertTrue(times().size > 20)
        fillIn()
        replan()
        assertEquals(at("2026-11-26T20:00:00Z"), times().first())
    }

    @Test
    fun planningAgainSetsNothingTwice() {
        new()
        remind()
        replan()
        val before = times()
        replan()
        replan(Replan.BOOTED)
        assertEquals(before, times())
    }

    @Test
    fun afterAStartTheCopyGivesThemAgainWhileTheDiaryIsLocked() {
        new()
        remind(text = ReminderText.Plain)
        replan()
        val before = times()
        app.vault.asks = true
        runBlocking { app.diary.lock() }
        forgetAlarms()
        happens(Intent.ACTION_BOOT_COMPLETED)
        assertEquals(before, times())
        assertEquals(1, watches().size)
        assertTrue(app.diary.isLocked.value)
        ring()
        assertEquals("You have something planned", shown().single().words())
    }

    @Test
    fun afterAStartADiaryThatAsksForNobodyIsPlannedAndClosedAgain() {
        new()
        remind()
        replan()
        val before = times()
        runBlocking { app.diary.lock() }
        forgetAlarms()
        happens(Intent.ACTION_MY_PACKAGE_REPLACED)
        assertEquals(before, times())
        assertTrue(app.diary.isLocked.value)
    }

    @Test
    fun aFlightMovesWhatFloatsAndKeepsWhatIsAnchored() {
        new()
        remind()
        remind(ReminderAbout.BodyScan, zone = "Europe/Amsterdam")
        replan()
        val anchored = at("2026-11-26T20:00:00Z")
        assertEquals(2, times().count { it == anchored })
        nowIs("2026-11-25T19:40:00Z", "Asia/Tokyo")
        happens(Intent.ACTION_TIMEZONE_CHANGED)
        assertEquals(1, times().count { it == anchored })
        assertTrue(at("2026-11-26T12:00:00Z") in times())
    }

    @Test
    fun aFlightWithALockedDiaryIsSaidWhereTheKeyAsksForThePerson() {
        new()
        remind()
        replan()
        app.vault.asks = true
        runBlocking { app.diary.lock() }
        happens(Intent.ACTION_TIMEZONE_CHANGED)
        assertTrue(shown().single().words()!!.contains("another time zone"))
    }

    @Test
    fun withoutThePermissionTheyComeInexactlyAndTheScreenSaysSo() {
        new()
        remind()
        ShadowAlarmManager.setCanScheduleExactAlarms(true)
        replan()
        assertEquals(0L, told().first().windowLengthMs)
        ShadowAlarmManager.setCanScheduleExactAlarms(false)
        replan(Replan.PERMISSION_CHANGED)
        assertTrue(told().all { it.windowLengthMs != 0L })
        launch()
        go(RemindersPlace)
        assertTrue(sees("some minutes late"))
        assertTrue(sees("To the minute"))
        picture("reminders/inexact")
    }

    /** What the phone does without a word when the permission is taken away. */
    private fun takePermissionAway() {
        told().filter { it.windowLengthMs == 0L }.forEach { clock.cancel(it.operation!!) }
        ShadowAlarmManager.setCanScheduleExactAlarms(false)
    }

    @Test
    fun takenAwayUnheardThePermissionIsMissedWithinADayAndAllIsSetInexactly() {
        ShadowAlarmManager.setCanScheduleExactAlarms(true)
        new()
        remind()
        replan()
        val before = times()
        assertEquals(Duration.ofDays(1).toMillis(), watches().single().triggerAtMs - SystemClock.elapsedRealtime())
        assertTrue(watches().single().windowLengthMs != 0L)
        takePermissionAway()
        assertEquals(emptyList<Any>(), times())
        ring(watches().single())
        assertEquals(before, times())
        assertTrue(told().all { it.windowLengthMs != 0L })
        assertEquals(1, watches().size)
    }

    @Test
    fun soItIsWithALockedDiaryWhoseKeyAsksForThePerson() {
        ShadowAlarmManager.setCanScheduleExactAlarms(true)
        new()
        remind()
        replan()
        val before = times()
        app.vault.asks = true
        runBlocking { app.diary.lock() }
        takePermissionAway()
        ring(watches().single())
        assertEquals(before, times())
        assertTrue(told().all { it.windowLengthMs != 0L })
        assertEquals(1, watches().size)
    }

    @Test
    fun whereNothingIsToComeNobodyLooks() {
        new()
        replan()
        assertEquals(0, watches().size)
        remind()
        replan()
        assertEquals(1, watches().size)
        shadowOf(notices).setNotificationsEnabled(false)
        replan(Replan.PERMISSION_CHANGED)
        assertEquals(0, watches().size)
    }

    @Test
    fun whereNothingMayBeShownNothingIsSet() {
        new()
        remind()
        replan()
        shadowOf(notices).setNotificationsEnabled(false)
        assertEquals(0u, app.alarms.limits().capacity)
        replan(Replan.PERMISSION_CHANGED)
        assertEquals(emptyList<Any>(), times())
        launch()
        go(RemindersPlace)
        assertTrue(sees("Allow reminders"))
        assertTrue(sees("nothing will come"))
        picture("reminders/not-allowed")
    }

    @Test
    fun erasedTheDiaryTakesItsAlarmsAlong() {
        new()
        remind()
        replan()
        ring()
        assertEquals(1, shown().size)
        runBlocking { app.diary.erase() }
        assertEquals(emptyList<Any>(), times() + watches())
        assertEquals(0, shown().size)
    }

    @Test
    fun nobodyElseCanChangeWhatAnAlarmSays() {
        new()
        remind()
        replan()
        assertTrue(told().all { it.operation!!.isImmutable })
    }

    private fun ShadowAlarmManager.ScheduledAlarm.said() = Alarm.of(shadowOf(operation).savedIntent)!!

    @Test
    fun whatTheCopyGivesAgainKeepsItsKindAndWhatRunsOutCanBeNeitherDoneNorPutOff() {
        new()
        val start = Civil(Day(2026, 11u, 27u), 17u, 0u, 0u)
        val hours = NewHours(start, "Europe/Amsterdam", Repeats.Weekly, 60u)
        app.diary.core().addSeries(app.phone.now(), SessionKind.MASSAGE, hours, SeriesAbout())
        val before = NewReminder(times = ReminderTimes.WithSessions(null, -60), text = ReminderText.Plain)
        app.diary.core()
            .addReminder(app.phone.now(), app.phone.zone(), app.alarms.limits(), ReminderAbout.BeforeSession, before)
        remind(text = ReminderText.Plain)
        replan()
        val planned = told().map { it.said() }
        assertEquals(ReminderChannel.entries.toSet(), planned.map { it.kind }.toSet())
        app.vault.asks = true
        runBlocking { app.diary.lock() }
        forgetAlarms()
        happens(Intent.ACTION_BOOT_COMPLETED)
        assertEquals(planned.map { it.id to it.kind }, told().map { it.said() }.map { it.id to it.kind })
        ring(told().single { it.said().kind == ReminderChannel.RUN_OUT })
        val runsOut = planned.single { it.kind == ReminderChannel.RUN_OUT }
        assertEquals(runsOut.text, shown().single().words())
        assertEquals(ReminderChannel.RUN_OUT.id, shown().single().channelId)
        assertTrue(shown().single().actions.isNullOrEmpty())
    }
}
