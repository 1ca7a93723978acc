// The page of one day.

package app.somacard.today

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.unit.dp
import app.somacard.R
import app.somacard.core.Answer
import app.somacard.core.DayItem
import app.somacard.core.DayItems
import app.somacard.core.DayScreen
import app.somacard.core.ScaleKind
import app.somacard.core.SomacardException
import app.somacard.core.ValueFrom
import app.somacard.navigation.AskBeforeLeaving
import app.somacard.navigation.Here
import app.somacard.parts.Field
import app.somacard.parts.FoldedBlock
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.SaveBar
import app.somacard.parts.SideButton
import app.somacard.parts.TickRow
import app.somacard.parts.written

@Composable
fun DayPage(day: DayScreen, model: DayModel, here: Here) {
    val draft = model.draft
    val refused = model.day.refused
    LaunchedEffect(refused) { draft.openAt(refused, day) }
    AskBeforeLeaving(draft.isTouched(), here)
    Page(bar = { SaveBar(enabled = draft.isTouched() && !model.day.busy) { model.save() } }) {
        Heading(day.day.written())
        day.state()?.let { Quiet(stringResource(it)) }
        QuietLine(model.offered, here)
        if (day.asksMissing) MissingLinks(day.missing, draft, refused)
        SideButton(stringResource(R.string.today_add_check_in)) { here.go(CheckInPlace(day.day)) }
        CheckInRows(day, here, model::delete)
        ChainsOffered(day, here)
        Heading(stringResource(R.string.today_card_of_day))
        Quiet(stringResource(R.string.today_card_of_day_more))
        day.items.forEach { lines -> Kind(lines, day, draft, refused) }
        Ticks(day, here)
        NoteOfDay(day, draft, refused)
        TickRow(
            stringResource(R.string.today_away_tick),
            draft.away ?: day.away,
            stringResource(R.string.today_away_more),
        ) { away -> draft.away = away.takeIf { it != day.away } }
        TickRow(
            stringResource(R.string.today_in_session),
            draft.inSession,
            stringResource(R.string.today_in_session_more),
        ) { draft.inSession = it }
    }
}

/** Late, away or without an entry: said plainly. */
private fun DayScreen.state(): Int? = when {
    away -> R.string.today_away
    late -> R.string.today_late
    !filled -> R.string.today_no_entry
    else -> null
}

@Composable
private fun Kind(lines: DayItems, day: DayScreen, draft: DayDraft, refused: SomacardException?) {
    FoldedBlock(lines.heading, draft.isOpen(lines.kind, day), lines.said(), onFold = {
        draft.open[lines.kind.name] = it
    }) {
        lines.items.forEachIndexed { at, line ->
            Column(verticalArrangement = Arrangement.spacedBy(4.dp)) {
                ItemAnswer(
                    item = line.item,
                    answer = draft.answer(line),
                    ends = lines.items.getOrNull(at - 1)?.item?.scale != line.item.scale,
                    refused = refused,
                ) { draft.setAnswer(line, it) }
                line.origin()?.let { Quiet(it) }
                line.proposed(day)?.let { Quiet(it) }
            }
        }
    }
}

/** The day's value and where it comes from. */
@Composable
private fun DayItem.origin(): String? {
    val value = value ?: return null
    val typed = typed
    return when {
        typed != null && typed != value ->
            stringResource(R.string.today_value_raised, item.words(value), item.words(typed))

        from == ValueFrom.CHECK_IN -> stringResource(R.string.today_from_check_in, item.words(value))

        from == ValueFrom.BOTH -> stringResource(R.string.today_from_both, item.words(value))

        else -> stringResource(R.string.today_from_card)
    }
}

/** The furthest that a skill came in the day's check-ins: said, never filled in. */
@Composable
private fun DayItem.proposed(day: DayScreen): String? {
    if (item.scale.kind != ScaleKind.SKILLS || value is Answer.Number) return null
    return day.skills.maxOfOrNull { it.number }?.let { stringResource(R.string.today_skills_reach, it) }
}

@Composable
private fun Ticks(day: DayScreen, here: Here) {
    val names = day.ticks.joinToString(SEPARATOR) { it.label }
    GoRow(stringResource(R.string.today_skills_used), names.ifEmpty { stringResource(R.string.today_ticks_none) }) {
        here.go(SkillTicksPlace(day.day, day.ticks.map { it.id }, day.usedInCheckIns()))
    }
}

@Composable
private fun NoteOfDay(day: DayScreen, draft: DayDraft, refused: SomacardException?) {
    if (day.notes.size > 1) Quiet(stringResource(R.string.today_note_two))
    Field(
        stringResource(R.string.today_note_of_day),
        draft.note ?: day.notes.joinToString("\n"),
        refused.tooLong(DayDraft.NOTE),
        lines = 3,
    ) { draft.note = it }
}

/** Opens the block in which something was refused. */
private fun DayDraft.openAt(refused: SomacardException?, day: DayScreen) {
    val field = (refused as? SomacardException.Invalid)?.field ?: return
    day.items.firstOrNull { lines -> lines.items.any { it.item.id == field } }?.let { open[it.kind.name] = true }
}
