// What the app does without being asked to: after the diary was opened or changed, and when a permission changed, it plans
// reminders anew and looks whether there is something to sync. These calls of the core are no screen's; they come a moment
// after the last change, so that a screen never waits for them.

package app.somacard

import android.app.Activity
import android.app.Application.ActivityLifecycleCallbacks
import android.content.Intent
import android.os.Bundle
import androidx.activity.ComponentActivity
import app.somacard.core.Replan
import app.somacard.reminders.Alarm
import app.somacard.reminders.ReminderChannel
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlin.time.Duration.Companion.seconds

class ByItself(private val app: SomacardApplication) : ActivityLifecycleCallbacks {
    private var limits = app.alarms.limits()

    fun start() {
        ReminderChannel.tell(app)
        app.registerActivityLifecycleCallbacks(this)
        app.scope.launch { afterNews() }
    }

    /** Of several changes in that moment only the last is waited for. */
    private suspend fun afterNews() {
        var opening = 0
        app.diary.news.collect { news ->
            if (news.opening == 0) return@collect
            delay(SETTLED)
            app.reminding.replan(Replan.DATA_CHANGED)
            app.syncing.replan(opened = news.opening != opening)
            opening = news.opening
        }
    }

    override fun onActivityCreated(activity: Activity, before: Bundle?) {
        opened(activity.intent)
        (activity as? ComponentActivity)?.addOnNewIntentListener(::opened)
    }

    /** Opened by a reminder: it was seen, once. */
    private fun opened(intent: Intent?) {
        val id = Alarm.idOf(intent) ?: return
        intent?.data = null
        app.reminding.opened(id)
    }

    /** The person may come back from the phone's settings. */
    override fun onActivityResumed(activity: Activity) {
        val now = app.alarms.limits()
        if (now == limits) return
        limits = now
        app.scope.launch { app.reminding.replan(Replan.PERMISSION_CHANGED) }
    }

    override fun onActivityStarted(activity: Activity) = Unit

    override fun onActivityPaused(activity: Activity) = Unit

    override fun onActivityStopped(activity: Activity) = Unit

    override fun onActivitySaveInstanceState(activity: Activity, kept: Bundle) = Unit

    override fun onActivityDestroyed(activity: Activity) = Unit

    private companion object {
        val SETTLED = 1.seconds
    }
}
