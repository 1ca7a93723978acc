// The process: what it has from the phone, and the one diary in it. Screens, receivers and jobs all ask here.

package app.somacard

import android.app.Application
import android.content.Context
import app.somacard.phone.Leaving
import app.somacard.phone.LockChoice
import app.somacard.phone.Phone
import app.somacard.phone.PhoneDiary
import app.somacard.phone.ScreenChoice
import app.somacard.phone.ScreenLock
import app.somacard.reminders.Alarms
import app.somacard.reminders.Answered
import app.somacard.reminders.Missed
import app.somacard.reminders.Notices
import app.somacard.reminders.Reminding
import app.somacard.share.SharedFiles
import app.somacard.sync.Syncing
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob

open class SomacardApplication : Application() {
    /** What comes from outside; a test puts its own in its place. */
    open val phone: Phone by lazy { Phone.of(this) }

    /** Whether reminders are planned and the diary is synced without being asked to. */
    protected open val startsByItself = true

    val scope = CoroutineScope(SupervisorJob() + Dispatchers.Main.immediate)
    val screenLock = ScreenLock()
    val diary: PhoneDiary by lazy {
        PhoneDiary(phone) {
            reminding.forget()
            syncing.stop()
            SharedFiles(this).forgetAll()
        }
    }
    val alarms by lazy { Alarms(this) }
    private val answered by lazy { Answered.of(this) }
    val reminding by lazy { Reminding(diary, alarms, Notices(this), answered) }
    val missed by lazy { Missed(diary, Notices(this), answered) }
    val syncing by lazy { Syncing(this, diary) }
    val leaving by lazy { Leaving(scope, LockChoice.of(this), ScreenChoice.of(this)) { diary.lock() } }

    override fun onCreate() {
        super.onCreate()
        SharedFiles(this).forgetOld()
        registerActivityLifecycleCallbacks(leaving)
        if (startsByItself) ByItself(this).start()
    }
}

/** The process that this context is of. */
val Context.somacard: SomacardApplication get() = applicationContext as SomacardApplication
