// Reminders on this phone: after each of its events the core plans, the phone is told the difference, and the core that it was.
// Where the diary opens only for the person, the copy beside it does: it knows the next ones and takes "done" and "later".

package app.somacard.reminders

import app.somacard.R
import app.somacard.core.Diary
import app.somacard.core.LockScreen
import app.somacard.core.PlannedReminder
import app.somacard.core.Replan
import app.somacard.core.SomacardException
import app.somacard.core.StartState
import app.somacard.core.toInstant
import app.somacard.phone.Phone
import app.somacard.phone.PhoneDiary
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.withContext
import java.util.concurrent.ConcurrentHashMap

class Reminding(
    private val diary: PhoneDiary,
    private val alarms: Alarms,
    private val notices: Notices,
    private val answered: Answered,
) {
    private val turn = Mutex()

    /** The phone may have lost what an earlier process told it: the first time it is told all. */
    private var toldAll = false
    private val seen: MutableSet<String> = ConcurrentHashMap.newKeySet()
    private val phone get() = diary.phone

    /** Plans anew, if that is possible now; else the next event does. */
    suspend fun replan(because: Replan) = turn.withLock {
        try {
            if (diary.opensByItself()) {
                diary.aside { withContext(phone.io) { it.planAnew(because) } }
            } else {
                withContext(phone.io) { fromCopy(because) }
            }
        } catch (_: SomacardException) {
            // It is locked, or can't be read now: what the phone was told stays.
        }
    }

    /** Shows a reminder whose time has come. */
    suspend fun show(alarm: Alarm) {
        if (isErased()) return
        notices.show(alarm, withContext(phone.io) { mostPrivate(alarm.id) })
        replan(Replan.DATA_CHANGED)
    }

    /** The person has seen a reminder: the core is told when the diary is open next. */
    fun noted(id: String) {
        seen += id
        answered.note(id, phone.now().instant)
    }

    /** The person opened a reminder. */
    fun opened(id: String) {
        notices.takeAway(id)
        noted(id)
    }

    /** Takes "done" of a notification. */
    suspend fun done(id: String) = acted(id) {
        it.done(id, phone.now())
        alarms.takeBack(id)
    }

    /** Takes "later": it comes again under the same id. */
    suspend fun later(alarm: Alarm) = acted(alarm.id) {
        val again = it.later(alarm.id, phone.now())
        alarms.set(alarm.copy(at = again.toInstant().toEpochMilli()))
    }

    /** One in a minute, beside the plan; whether the phone took it. */
    fun setAlone(reminder: PlannedReminder): Boolean =
        alarms.set(reminder.alarm(phone.clock().zone).copy(kind = ReminderChannel.REMINDERS, canAct = false))

    /** Takes back what the phone was told of a diary that is erased. */
    suspend fun forget() {
        // Where the copy can't be read, an alarm that is left finds no diary, and is not shown.
        withContext(phone.io) { known().forEach(alarms::takeBack) }
        alarms.stopWatching()
        answered.forget()
        notices.takeAllAway()
        toldAll = false
    }

    private fun Diary.planAnew(because: Replan) {
        noteSeen()
        val all = !toldAll || because == Replan.BOOTED || because == Replan.PERMISSION_CHANGED
        val before = if (all) known() else emptyList()
        val plan = replan(phone.now(), phone.zone(), alarms.limits(), because)
        // The core may think that the phone forgot what it knows still.
        (plan.cancel + (before - plan.all.map { it.id }.toSet())).forEach(alarms::takeBack)
        val refused = (if (all) plan.all else plan.add).filterNot(::set).map { it.id }.toSet()
        val differs = plan.cancel.isNotEmpty() || plan.add.isNotEmpty()
        // Saying so is news to the screens: not where nothing is new.
        if (differs || all) handedOver(phone.now(), plan.copy(add = plan.add.filterNot { it.id in refused }))
        toldAll = true
        if (plan.all.isEmpty()) alarms.stopWatching() else alarms.watch()
    }

    /** What is past came already. */
    private fun set(reminder: PlannedReminder): Boolean {
        val alarm = reminder.alarm(phone.clock().zone)
        return alarm.at <= phone.now().instant || alarms.set(alarm)
    }

    private fun Diary.noteSeen() {
        val ids = seen.toList()
        ids.forEach { id ->
            try {
                reminderSeen(phone.now(), id)
            } catch (_: SomacardException.NotFound) {
                // One that was set beside the plan.
            }
        }
        seen -= ids.toSet()
    }

    private fun fromCopy(because: Replan) {
        val limits = alarms.limits()
        when (because) {
            Replan.BOOTED, Replan.PERMISSION_CHANGED -> if (limits.capacity > 0u) {
                val next = phone.lockScreen { it.reminders() }.filter { it.at > phone.now().instant }
                next.forEach { alarms.set(it.alarm(limits.exact)) }
                if (next.isNotEmpty()) alarms.watch()
            }

            // The copy knows instants, not the clock on the wall: only the diary can move them.
            Replan.ZONE_CHANGED -> notices.say(R.string.reminders_open_in_new_zone)

            Replan.CLOCK_SET, Replan.DATA_CHANGED -> Unit
        }
    }

    private suspend fun acted(id: String, act: (LockScreen) -> Unit) {
        try {
            withContext(phone.io) { phone.lockScreen(act) }
            answered.note(id, phone.now().instant)
            notices.takeAway(id)
        } catch (_: SomacardException) {
            // It was not taken: the notification stays.
            return
        }
        replan(Replan.DATA_CHANGED)
    }

    private suspend fun isErased(): Boolean = try {
        diary.state() == StartState.NEW
    } catch (_: SomacardException) {
        false
    }

    /** What the phone was told the last time, as far as the copy can be read. */
    private fun known(): List<String> = try {
        phone.lockScreen { it.reminders() }.map { it.id }
    } catch (_: SomacardException) {
        emptyList()
    }

    private fun mostPrivate(id: String): String? = try {
        phone.lockScreen { it.reminders() }.find { it.id == id }?.text
    } catch (_: SomacardException) {
        null
    }
}

/** The copy beside the diary, for one call. */
internal fun <T> Phone.lockScreen(call: (LockScreen) -> T): T = LockScreen(folder.path, vault).use(call)
