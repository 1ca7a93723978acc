// One reminder: a new one, or one that is changed, skipped for today, deleted.

package app.somacard.reminders

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.platform.LocalContext
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.ReminderChoices
import app.somacard.core.RemindersScreen
import app.somacard.navigation.AskBeforeLeaving
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Ask
import app.somacard.parts.Page
import app.somacard.parts.SaveBar
import app.somacard.parts.Shown
import app.somacard.parts.SideButton
import app.somacard.parts.SmallButton
import app.somacard.parts.Words
import app.somacard.somacard

data class ReminderPlace(val rule: String?) : Place {
    override val title = R.string.reminder

    @Composable
    override fun Content(here: Here) {
        val app = LocalContext.current.somacard
        val model = here.keep { ReminderModel(this, app, rule) }
        Shown(model.reminders, field = setOf("label", "text", "minutes")) { Reminder(it, model, here) }
    }
}

@Composable
private fun Reminder(screen: RemindersScreen, model: ReminderModel, here: Here) {
    val draft = model.draft(screen)
    if (draft == null) {
        Page { Words(stringResource(R.string.refused_not_found)) }
        return
    }
    AskBeforeLeaving(draft.isTouched, here)
    val askPhone = rememberQuestion()
    Page({ SaveBar(enabled = !model.reminders.busy && model.canSave(draft)) { model.save(draft, askPhone) } }) {
        if (draft.row == null) About(screen, draft) else Words(draft.row.title)
        if (draft.row != null || draft.about != null) Form(screen.choices, draft, model)
        draft.row?.let {
            SideButton(stringResource(R.string.reminder_skip_today), !model.reminders.busy) { model.skipToday(it.id) }
            Delete { model.delete(it.id) }
        }
    }
}

@Composable
private fun Form(choices: ReminderChoices, draft: ReminderDraft, model: ReminderModel) {
    if (draft.withSessions) WithSessions(choices, draft, model.reminders.refused) else Times(draft)
    LockScreenText(choices, draft, model.reminders.refused)
    Manner(draft, model.reminders.refused)
}

@Composable
private fun Delete(onDelete: () -> Unit) {
    var asking by remember { mutableStateOf(false) }
    SmallButton(stringResource(R.string.reminder_delete)) { asking = true }
    if (!asking) return
    Ask(
        stringResource(R.string.reminder_delete_ask),
        stringResource(R.string.reminder_delete_more),
        stringResource(R.string.delete),
        { asking = false },
        onDelete,
    )
}
