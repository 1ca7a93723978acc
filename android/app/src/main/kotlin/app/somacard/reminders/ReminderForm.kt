// The parts of a reminder's form: what it is about, when it comes, what the lock screen shows, how it behaves.

package app.somacard.reminders

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.text.input.KeyboardType
import app.somacard.R
import app.somacard.core.ReminderChoices
import app.somacard.core.ReminderTextKind
import app.somacard.core.RemindersScreen
import app.somacard.core.Repeats
import app.somacard.core.SomacardException
import app.somacard.parts.ChoiceRow
import app.somacard.parts.DayField
import app.somacard.parts.Field
import app.somacard.parts.Heading
import app.somacard.parts.SwitchRow
import app.somacard.parts.TickRow
import app.somacard.parts.TimeField
import app.somacard.parts.wrongAt

@Composable
internal fun About(screen: RemindersScreen, draft: ReminderDraft) = Choices(R.string.reminder_about) {
    val replaces = stringResource(R.string.reminder_replaces)
    screen.choices.about.forEach { choice ->
        val there = choice.onlyOne && screen.rules.any { it.about == choice.about }
        ChoiceRow(choice.label, draft.about == choice, replaces.takeIf { there }) { draft.about = choice }
    }
}

@Composable
internal fun Times(draft: ReminderDraft) {
    Heading(stringResource(R.string.reminder_when))
    TimeField(stringResource(R.string.reminder_time), draft.time) { draft.time = it }
    val once = draft.repeats == Repeats.Once
    val day = stringResource(if (once) R.string.reminder_day else R.string.reminder_first_day)
    DayField(day, draft.firstDay) { draft.firstDay = it }
    Choices(R.string.reminder_repeats) {
        draft.ownRule?.let { own ->
            val words = stringResource(R.string.reminder_as_it_is, draft.row?.timesText.orEmpty())
            ChoiceRow(words, draft.repeats == own) { draft.repeats = own }
        }
        REPEATS.forEach { (how, words) ->
            ChoiceRow(stringResource(words), draft.repeats == how) { draft.repeats = how }
        }
    }
    Choices(R.string.reminder_clock) {
        ChoiceRow(stringResource(R.string.reminder_floating), !draft.anchored) { draft.anchored = false }
        ChoiceRow(stringResource(R.string.reminder_anchored, draft.zone), draft.anchored) { draft.anchored = true }
    }
}

@Composable
internal fun WithSessions(choices: ReminderChoices, draft: ReminderDraft, refused: SomacardException?) {
    Choices(R.string.reminder_sessions) {
        ChoiceRow(choices.everySession, draft.series == null) { draft.series = null }
        choices.series.forEach { one -> ChoiceRow(one.label, draft.series == one.id) { draft.series = one.id } }
    }
    Choices(R.string.reminder_when) {
        ChoiceRow(stringResource(R.string.reminder_before), draft.before) { draft.before = true }
        ChoiceRow(stringResource(R.string.reminder_after), !draft.before) { draft.before = false }
    }
    Field(
        stringResource(R.string.reminder_minutes),
        draft.minutes,
        wrong = refused.wrongAt("minutes"),
        keyboard = KeyboardType.Number,
    ) { draft.minutes = it }
}

@Composable
internal fun LockScreenText(choices: ReminderChoices, draft: ReminderDraft, refused: SomacardException?) {
    Choices(R.string.reminder_lock_screen) {
        choices.texts.forEach { one ->
            ChoiceRow(one.label, draft.textKind == one.kind) { draft.textKind = one.kind }
        }
    }
    if (draft.textKind != ReminderTextKind.OWN) return
    Field(
        stringResource(R.string.reminder_own_words),
        draft.ownWords,
        wrong = refused.wrongAt("text"),
        more = stringResource(R.string.reminder_own_words_more),
    ) { draft.ownWords = it }
}

@Composable
internal fun Manner(draft: ReminderDraft, refused: SomacardException?) {
    Heading(stringResource(R.string.reminder_manner))
    if (draft.row != null) {
        SwitchRow(stringResource(R.string.reminder_on), draft.on) { draft.on = it }
        draft.rests?.let { rests ->
            TickRow(stringResource(R.string.reminder_rests), rests) { draft.rests = it }
        }
    }
    val only = draft.onlyIfNotDone ?: true
    TickRow(stringResource(R.string.reminder_only_if_not_done), only) { draft.onlyIfNotDone = it }
    Field(stringResource(R.string.reminder_label), draft.label, wrong = refused.wrongAt("label")) { draft.label = it }
}

/** One of several, under its heading. */
@Composable
private fun Choices(heading: Int, content: @Composable () -> Unit) {
    Heading(stringResource(heading))
    Column(Modifier.selectableGroup()) { content() }
}

private val REPEATS = listOf(
    Repeats.Daily to R.string.reminder_daily,
    Repeats.Weekly to R.string.reminder_weekly,
    Repeats.TwoWeeks to R.string.reminder_two_weeks,
    Repeats.Monthly to R.string.reminder_monthly,
    Repeats.Once to R.string.reminder_once,
)
