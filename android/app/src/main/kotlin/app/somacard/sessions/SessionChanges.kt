// What can be said differently of one session: its time, its length, a note. Each is opened when it is wanted.

package app.somacard.sessions

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.text.input.KeyboardType
import app.somacard.R
import app.somacard.core.SessionChange
import app.somacard.core.SessionRow
import app.somacard.parts.DayField
import app.somacard.parts.Field
import app.somacard.parts.SideButton
import app.somacard.parts.TimeField
import app.somacard.parts.wrongAt

@Composable
fun OtherTime(model: SessionModel, row: SessionRow) {
    Fold(model.folds, "time", stringResource(R.string.sessions_other_time)) {
        val draft = model.draft(row)
        DayField(stringResource(R.string.sessions_day), draft.day) { draft.day = it }
        TimeField(stringResource(R.string.sessions_time), draft.time) { draft.time = it }
        val moved = draft.movedTo
        SideButton(stringResource(R.string.sessions_move), moved != null && !model.screen.busy) {
            model.change(SessionChange(movedTo = moved))
        }
        if (row.moved) {
            SideButton(stringResource(R.string.sessions_move_back), !model.screen.busy) {
                model.change(SessionChange(movedBack = true))
            }
        }
    }
}

@Composable
fun OtherLength(model: SessionModel, row: SessionRow) {
    Fold(model.folds, "length", stringResource(R.string.sessions_other_length)) {
        val draft = model.draft(row)
        val wrong = model.screen.refused.wrongAt("minutes")
        Field(
            stringResource(R.string.sessions_minutes),
            draft.minutes,
            wrong = wrong,
            keyboard = KeyboardType.Number,
        ) { draft.minutes = it }
        val minutes = draft.minutes.toUIntOrNull()
        SideButton(stringResource(R.string.sessions_set_length), minutes != null && minutes != row.minutes) {
            model.change(SessionChange(minutes = minutes))
        }
        SideButton(stringResource(R.string.sessions_usual_length), !model.screen.busy) {
            model.change(SessionChange(usualMinutes = true))
        }
    }
}

@Composable
fun OwnNote(model: SessionModel, row: SessionRow) {
    Fold(model.folds, "note", stringResource(R.string.sessions_note)) {
        val draft = model.draft(row)
        Field(stringResource(R.string.sessions_own_note), draft.note, lines = 3) { draft.note = it }
        val note = draft.newNote
        SideButton(stringResource(R.string.sessions_save_note), note != null) {
            model.change(SessionChange(note = note))
        }
    }
}
