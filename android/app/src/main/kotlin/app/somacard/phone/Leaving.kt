// The app's windows: what is on top, whether the app was left, and for how long. After as long as the person chose the diary
// is locked. A phone that sleeps counts, too.

package app.somacard.phone

import android.app.Activity
import android.app.Application.ActivityLifecycleCallbacks
import android.os.Bundle
import android.os.SystemClock
import androidx.activity.ComponentActivity
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlin.time.Duration.Companion.minutes

class Leaving(
    private val scope: CoroutineScope,
    private val lock: LockChoice,
    private val screen: ScreenChoice,
    private val onLock: suspend () -> Unit,
) : ActivityLifecycleCallbacks {
    private var started = 0
    private var leftAt: Long? = null
    private var waiting: Job? = null
    private var comesBackBy = 0L

    /** The window in front; none while the app is left. */
    var window: ComponentActivity? = null
        private set

    /** The app itself sends the person to another one, for a file or an answer: for five minutes that is not leaving. */
    fun comesBack() {
        comesBackBy = SystemClock.elapsedRealtime() + COMES_BACK.inWholeMilliseconds
    }

    override fun onActivityCreated(activity: Activity, before: Bundle?) {
        screen.takeEffect(activity)
    }

    override fun onActivityStarted(activity: Activity) {
        started++
        // Asleep, nobody counted the minutes.
        val late = leftAt?.let { SystemClock.elapsedRealtime() - it >= patience(it) } ?: false
        waiting?.cancel()
        leftAt = null
        comesBackBy = 0
        if (late) scope.launch { onLock() }
    }

    override fun onActivityStopped(activity: Activity) {
        started--
        if (started > 0 || activity.isChangingConfigurations) return
        val now = SystemClock.elapsedRealtime()
        leftAt = now
        window = null
        waiting?.cancel()
        waiting = scope.launch {
            delay(patience(now))
            onLock()
        }
    }

    override fun onActivityResumed(activity: Activity) {
        window = activity as? ComponentActivity
    }

    override fun onActivityPaused(activity: Activity) = Unit

    override fun onActivitySaveInstanceState(activity: Activity, kept: Bundle) = Unit

    override fun onActivityDestroyed(activity: Activity) {
        if (window == activity) window = null
    }

    /** How long the app may be left at that moment, in milliseconds. */
    private fun patience(left: Long): Long = maxOf(lock.after.minutes.minutes.inWholeMilliseconds, comesBackBy - left)

    private companion object {
        val COMES_BACK = 5.minutes
    }
}
