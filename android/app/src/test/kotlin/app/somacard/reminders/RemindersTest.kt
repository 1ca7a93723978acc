package app.somacard.reminders

import android.Manifest
import android.content.Intent
import android.content.pm.ActivityInfo
import android.content.pm.ResolveInfo
import android.net.Uri
import android.provider.Settings
import app.somacard.core.ReminderAbout
import app.somacard.core.ReminderText
import app.somacard.core.ReminderTimes
import app.somacard.core.Repeats
import app.somacard.navigation.Place
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowAlarmManager

class RemindersTest : AlarmTest() {
    private fun screen() = app.diary.core().reminders(app.phone.now(), app.phone.zone(), app.alarms.limits())
        .also { app.counting.taken() }

    private fun opening(place: Place): List<String> {
        app.counting.taken()
        go(place)
        return app.counting.taken()
    }

    /** What an action called; the screens below read themselves anew with every change. */
    private fun acting(act: () -> Unit): List<String> {
        app.counting.taken()
        act()
        return app.counting.taken() - "today" - "reminders" - "settings"
    }

    @Test
    fun eachScreenIsOneCall() {
        launchSample()
        assertEquals(listOf("reminders"), opening(RemindersPlace))
        assertEquals(listOf("reminders"), opening(ReminderPlace(screen().rules.firstOrNull()?.id)))
        assertEquals(listOf("reminderReceipts"), opening(ReceiptsPlace))
    }

    @Test
    fun theScreenSaysHowCertainItIs() {
        RuntimeEnvironment.setQualifiers("+h1800dp")
        launchSample()
        go(RemindersPlace)
        screen().standing.forEach { assertTrue(it, sees(it)) }
        picture("reminders/reminders")
        screen().rules.forEach { assertTrue(sees(it.timesText)) }
    }

    @Test
    fun aReminderIsAddedChangedAndDeleted() {
        RuntimeEnvironment.setQualifiers("+h1800dp")
        launchNew()
        go(RemindersPlace)
        tap("Add a reminder")
        tap("Own reminder")
        tap("Every week")
        tap("own words on the lock screen")
        type("Your words for the lock screen", "Water the plants")
        picture("reminders/form")
        assertEquals(listOf("addReminder"), acting { tap("Save") })
        val added = screen().rules.single()
        assertEquals(ReminderAbout.Own, added.about)
        assertEquals(ReminderText.Own("Water the plants"), added.text)
        assertEquals(Repeats.Weekly, (added.times as ReminderTimes.Floating).repeats)
        tap(added.title)
        type("Your name for it (if you like)", "Plants")
        tap("Switched on")
        assertEquals(listOf("editReminder"), acting { tap("Save") })
        assertEquals("Plants", screen().rules.single().title)
        assertFalse(screen().rules.single().on)
        tap("Plants")
        tap("Delete this reminder")
        assertEquals(listOf("deleteReminder"), acting { tap("Delete") })
        assertEquals(0, screen().rules.size)
    }

    @Test
    fun thePhoneIsAskedWhetherItMayShowThemWhenOneIsSavedAndNotBefore() {
        launchNew()
        shadowOf(notices).setNotificationsEnabled(false)
        go(ReminderPlace(null))
        tap("Card of the day")
        val window = checkNotNull(app.leaving.window)
        assertEquals(null, shadowOf(window).lastRequestedPermission)
        tap("Save")
        val asked = shadowOf(window).lastRequestedPermission.requestedPermissions.toList()
        assertEquals(listOf(Manifest.permission.POST_NOTIFICATIONS), asked)
    }

    @Test
    fun whereThePhoneHasNoPageForItsAlarmsTheAppsOwnPageOpens() {
        launchNew()
        remind()
        ShadowAlarmManager.setCanScheduleExactAlarms(false)
        go(RemindersPlace)
        shadowOf(app).checkActivities(true)
        val page = Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, Uri.fromParts("package", app.packageName, null))
        val there = ResolveInfo().apply {
            activityInfo = ActivityInfo().apply {
                packageName = "com.android.settings"
                name = "AppPage"
            }
        }
        shadowOf(app.packageManager).addResolveInfoForIntent(page, there)
        tap("Open the phone’s settings")
        assertEquals(page.action, shadowOf(app).nextStartedActivity.action)
    }

    @Test
    fun whatIsRefusedIsSaidAtItsField() {
        launchNew()
        go(ReminderPlace(null))
        tap("Own reminder")
        type("Your name for it (if you like)", "n".repeat(81))
        tap("Save")
        assertTrue(sees("Possible here: "))
        assertTrue(sees("nnnn"))
    }

    @Test
    fun oneThatGoesWithSessionsSaysHowLongBefore() {
        RuntimeEnvironment.setQualifiers("+h1800dp")
        launchSample()
        val before = screen().rules.map { it.id }
        go(ReminderPlace(null))
        tap("Before a session")
        type("Minutes", "90")
        picture("reminders/with-sessions")
        assertEquals(listOf("addReminder"), acting { tap("Save") })
        val added = screen().rules.single { it.id !in before }
        assertEquals(ReminderTimes.WithSessions(null, -90), added.times)
    }

    @Test
    fun todayIsSkippedForOneAlone() {
        launchNew()
        remind()
        val rule = screen().rules.single().id
        go(ReminderPlace(rule))
        assertEquals(listOf("skipToday"), acting { tap("Not today") })
        assertFalse(screen().next.any { it.atText.contains("Wed 25") })
    }

    @Test
    fun quietHoursAreSwitchedOnAndOff() {
        RuntimeEnvironment.setQualifiers("+h1800dp")
        launchNew()
        go(RemindersPlace)
        assertEquals(listOf("setQuietHours"), acting { tap("Hours without reminders") })
        assertEquals(22, screen().quiet!!.from.hour.toInt())
        assertTrue(sees("Quiet from 22:00 to 07:00"))
        assertEquals(listOf("setQuietHours"), acting { tap("Hours without reminders") })
        assertEquals(null, screen().quiet)
    }

    @Test
    fun thisDeviceIsSwitchedOffAndOn() {
        RuntimeEnvironment.setQualifiers("+h1800dp")
        launchNew()
        remind()
        replan()
        go(RemindersPlace)
        assertEquals(listOf("setRemindsHere"), acting { tap("Remind me on this device") })
        assertTrue(sees("switched off on this device"))
        replan()
        assertEquals(0, told().size)
    }

    @Test
    fun whatBecameOfThemIsLookedUp() {
        launchSample()
        app.diary.core().setRemindsHere(app.phone.now(), app.phone.zone(), app.alarms.limits(), true)
        replan()
        go(ReceiptsPlace)
        picture("reminders/receipts")
        assertTrue(sees("handed over to the phone"))
    }
}
