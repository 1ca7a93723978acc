// Reminders: up to when they are certain, what comes next, the rules behind it, the quiet hours, what this phone allows.

package app.somacard.reminders

import androidx.compose.runtime.Composable
import androidx.compose.ui.platform.LocalContext
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.PlannedReminder
import app.somacard.core.RemindersScreen
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Block
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.MainButton
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Shown
import app.somacard.parts.SideButton
import app.somacard.parts.SwitchRow
import app.somacard.parts.Words
import app.somacard.somacard

data object RemindersPlace : Place {
    override val title = R.string.reminders

    @Composable
    override fun Content(here: Here) {
        val app = LocalContext.current.somacard
        val model = here.keep { RemindersModel(this, app) }
        Shown(model.reminders, field = setOf("quiet-hours")) { RemindersContent(it, model, here) }
    }
}

@Composable
private fun RemindersContent(screen: RemindersScreen, model: RemindersModel, here: Here) = Page {
    val permission = rememberPermission(model)
    Words(screen.standing)
    SwitchRow(stringResource(R.string.reminders_here), screen.here, stringResource(R.string.reminders_here_more)) {
        model.remindHere(it)
        if (it) permission.ask()
    }
    if (screen.here) Allowed(model, permission)
    MainButton(stringResource(R.string.reminders_add)) { here.go(ReminderPlace(null)) }
    Next(screen.next)
    Heading(stringResource(R.string.reminders_rules))
    if (screen.rules.isEmpty()) Quiet(stringResource(R.string.reminders_none_yet))
    screen.rules.forEach { rule ->
        GoRow(rule.title, "${rule.timesText}\n${rule.mannerText}") { here.go(ReminderPlace(rule.id)) }
    }
    QuietHoursRows(screen, model)
    SideButton(stringResource(R.string.reminders_try), model.mayShow && !model.reminders.busy) { model.tryOne() }
    GoRow(stringResource(R.string.reminders_receipts)) { here.go(ReceiptsPlace) }
}

/** The next few: the plan goes weeks ahead. */
@Composable
private fun Next(next: List<PlannedReminder>) {
    if (next.isEmpty()) return
    Block {
        Heading(stringResource(R.string.reminders_next))
        next.take(FEW).forEach { Words(listOfNotNull(it.atText, it.title ?: it.text).joinToString("\n")) }
    }
}

private const val FEW = 3
