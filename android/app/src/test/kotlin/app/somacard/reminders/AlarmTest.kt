package app.somacard.reminders

import android.app.AlarmManager
import android.app.Notification
import android.app.NotificationManager
import android.content.Intent
import android.os.Looper
import app.somacard.AppTest
import app.somacard.core.Answer
import app.somacard.core.Civil
import app.somacard.core.Day
import app.somacard.core.Diary
import app.somacard.core.NewAnswer
import app.somacard.core.NewCheckIn
import app.somacard.core.NewReminder
import app.somacard.core.ReminderAbout
import app.somacard.core.ReminderText
import app.somacard.core.ReminderTimes
import app.somacard.core.Repeats
import app.somacard.core.Replan
import app.somacard.core.now
import kotlinx.coroutines.runBlocking
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowAlarmManager
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneId

/** A diary with reminders, on a phone whose alarms and notifications can be looked at. */
abstract class AlarmTest : AppTest() {
    protected val clock: AlarmManager get() = app.getSystemService(AlarmManager::class.java)
    protected val notices: NotificationManager get() = app.getSystemService(NotificationManager::class.java)

    protected fun new() = runBlocking {
        app.diary.open { Diary.create(folder.path, vault, language(), now()) }
    }

    /** Reminds of [about] at nine in the evening, from today on. */
    protected fun remind(
        about: ReminderAbout = ReminderAbout.Card,
        text: ReminderText = ReminderText.Private,
        zone: String? = null,
    ) {
        val start = Civil(Day(2026, 11u, 25u), 21u, 0u, 0u)
        val times = when (zone) {
            null -> ReminderTimes.Floating(start, Repeats.Daily)
            else -> ReminderTimes.Anchored(start, Repeats.Daily, zone)
        }
        val new = NewReminder(times = times, text = text)
        app.diary.core().addReminder(app.phone.now(), app.phone.zone(), app.alarms.limits(), about, new)
    }

    /** A phone that was off knows no alarm any more. */
    protected fun forgetAlarms() = (told() + watches()).forEach { clock.cancel(it.operation!!) }

    /** The phone says what happened. */
    protected fun happens(action: String) {
        app.sendBroadcast(Intent(action).setPackage(app.packageName).setClass(app, PhoneEvents::class.java))
        settle()
    }

    protected fun replan(because: Replan = Replan.DATA_CHANGED) = runBlocking { app.reminding.replan(because) }

    /** What the phone was told of reminders. */
    protected fun told(): List<ShadowAlarmManager.ScheduledAlarm> = alarms(AlarmReceiver::class.java)

    /** When the app looks by itself whether all is still set. */
    protected fun watches(): List<ShadowAlarmManager.ScheduledAlarm> = alarms(WatchReceiver::class.java)

    private fun alarms(to: Class<*>) = shadowOf(clock).scheduledAlarms
        .filter { shadowOf(it.operation).savedIntent.component?.className == to.name }
        .sortedBy { it.triggerAtMs }

    protected fun times(): List<Instant> = told().map { Instant.ofEpochMilli(it.triggerAtMs) }

    protected fun at(time: String): Instant = Instant.parse(time)

    protected fun nowIs(time: String, zone: String = "Europe/Amsterdam") {
        app.clock = Clock.fixed(Instant.parse(time), ZoneId.of(zone))
    }

    /** The phone gives the app what it was told, as when the time has come. */
    protected fun ring(alarm: ShadowAlarmManager.ScheduledAlarm = told().first()) {
        clock.cancel(alarm.operation!!)
        alarm.operation!!.send()
        settle()
    }

    protected fun fillIn() = app.diary.core().saveCheckIn(
        app.phone.now(),
        NewCheckIn(answers = listOf(NewAnswer("sad", Answer.Number(3)))),
    )

    protected fun settle() = shadowOf(Looper.getMainLooper()).idleFor(Duration.ofMillis(10))

    protected fun shown(): List<Notification> = shadowOf(notices).allNotifications

    protected fun Notification.words(): String? = extras.getCharSequence(Notification.EXTRA_TEXT)?.toString()
}
