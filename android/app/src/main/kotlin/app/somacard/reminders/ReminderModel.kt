// What the form of a reminder keeps, and what is done with it.

package app.somacard.reminders

import app.somacard.R
import app.somacard.SomacardApplication
import app.somacard.core.Area
import app.somacard.core.DiaryInterface
import app.somacard.core.Moment
import app.somacard.core.RemindersScreen
import app.somacard.navigation.Here
import java.time.LocalDateTime

class ReminderModel(private val here: Here, private val app: SomacardApplication, private val rule: String?) {
    private val phone = here.phone
    private var draft: ReminderDraft? = null

    val reminders = here.screen(Area.REMINDERS, Area.SESSIONS, revision = RemindersScreen::revision) {
        reminders(it, phone.zone(), app.alarms.limits())
    }

    /** Made once of the first screen, and kept; nothing where the rule is gone. */
    fun draft(screen: RemindersScreen): ReminderDraft? {
        val row = screen.rules.find { it.id == rule }
        if (draft == null && (rule == null || row != null)) {
            draft = ReminderDraft(row, LocalDateTime.now(phone.clock()), phone.zone()).apply {
                about = screen.choices.about.find { it.about == row?.about }
            }
        }
        return draft
    }

    fun canSave(draft: ReminderDraft): Boolean = draft.row != null || draft.about != null

    /** After the first one the phone is asked whether it may show it. */
    fun save(draft: ReminderDraft, askPhone: () -> Unit) = act(R.string.saved, askPhone) { now ->
        val about = draft.about?.about
        if (draft.row != null || about == null) {
            editReminder(now, phone.zone(), app.alarms.limits(), checkNotNull(draft.row).id, draft.toSave())
        } else {
            addReminder(now, phone.zone(), app.alarms.limits(), about, draft.toSave())
        }
    }

    fun skipToday(id: String) = act(R.string.reminder_skipped) { skipToday(it, phone.zone(), app.alarms.limits(), id) }

    fun delete(id: String) = act(R.string.reminder_deleted) {
        deleteReminder(it, phone.zone(), app.alarms.limits(), id)
    }

    private fun act(words: Int, then: () -> Unit = {}, call: DiaryInterface.(Moment) -> RemindersScreen) =
        reminders.act(call) {
            here.say(words)
            then()
            here.back()
            it
        }
}
