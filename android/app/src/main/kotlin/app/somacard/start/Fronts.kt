// The door by what is in the folder: nothing yet, a locked diary, one without its key, a key without its diary,
// keys that nobody can read.

package app.somacard.start

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.SomacardException
import app.somacard.parts.Ask
import app.somacard.parts.Block
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.MainButton
import app.somacard.parts.Refusal
import app.somacard.parts.SideButton
import app.somacard.parts.Words
import app.somacard.settings.LanguageChoice

/** The first meeting: what it is, what it is not, and the ways to begin. */
@Composable
internal fun Welcome(model: DoorModel) {
    Name(stringResource(R.string.start_welcome))
    Words(stringResource(R.string.start_what), stringResource(R.string.start_where))
    Block {
        Heading(stringResource(R.string.start_not_title))
        Words(
            stringResource(R.string.start_not_treatment),
            stringResource(R.string.start_not_watched),
            stringResource(R.string.start_not_emergency),
        )
    }
    LanguageChoice()
    WhyNot(model)
    MainButton(stringResource(R.string.begin), !model.work.running, onPress = model::begin)
    Safety()
    Heading(stringResource(R.string.start_had_one))
    RestoreRow(model)
    ElsewhereRows(model)
}

@Composable
internal fun Locked(model: DoorModel) {
    val refused = model.mayBeLost || model.work.refused is SomacardException.CannotOpen
    Name()
    if (!refused) Words(stringResource(R.string.start_locked))
    WhyNot(model)
    MainButton(
        stringResource(if (refused) R.string.start_try_again else R.string.unlock),
        !model.work.running,
        onPress = model::open,
    )
    Safety()
    if (model.mayBeLost) WaysOn(model)
}

/** Whether there is a diary could not be found out: the phone does not give its keys now. It may later. */
@Composable
internal fun Unreachable(model: DoorModel) {
    if (!model.looked) return
    Name()
    WhyNot(model)
    TryAgain(model)
    Safety()
}

/** Where trying again may not help. */
@Composable
private fun WaysOn(model: DoorModel) {
    Words(stringResource(R.string.start_try_first))
    RestoreRow(model)
    BeginAnew(model, R.string.start_anew_over_file)
}

@Composable
internal fun KeyMissing(model: DoorModel) {
    Name(stringResource(R.string.start_key_missing))
    Words(stringResource(R.string.start_key_missing_why), stringResource(R.string.start_key_missing_do))
    WhyNot(model)
    RestoreRow(model)
    TryAgain(model)
    Safety()
    BeginAnew(model, R.string.start_anew_over_file)
}

@Composable
internal fun FileMissing(model: DoorModel) {
    Name(stringResource(R.string.start_file_missing))
    Words(stringResource(R.string.start_file_missing_why), stringResource(R.string.start_file_missing_do))
    WhyNot(model)
    RestoreRow(model)
    ElsewhereRows(model)
    TryAgain(model)
    Safety()
    BeginAnew(model, R.string.start_anew_kept_key)
}

@Composable
private fun RestoreRow(model: DoorModel) =
    GoRow(stringResource(R.string.start_restore), stringResource(R.string.start_restore_more)) {
        model.page = DoorPage.RESTORE
    }

/** The diary is on another device, or in the mailbox alone. */
@Composable
private fun ElsewhereRows(model: DoorModel) {
    GoRow(stringResource(R.string.devices_join), stringResource(R.string.devices_join_more)) {
        model.beginToJoin(DoorPage.JOIN)
    }
    GoRow(stringResource(R.string.devices_recover), stringResource(R.string.start_recover_more)) {
        model.beginToJoin(DoorPage.RECOVER)
    }
}

/** Begins anew where something was; it is asked first. */
@Composable
private fun BeginAnew(model: DoorModel, what: Int) {
    var asking by remember { mutableStateOf(false) }
    SideButton(stringResource(R.string.start_anew), !model.work.running) { asking = true }
    if (!asking) return
    Ask(
        title = stringResource(R.string.start_anew_ask),
        text = stringResource(what),
        yes = stringResource(R.string.start_anew),
        onNo = { asking = false },
        onYes = {
            asking = false
            model.beginAnew()
        },
    )
}

@Composable
internal fun TryAgain(model: DoorModel) =
    SideButton(stringResource(R.string.start_try_again), !model.work.running, onPress = model::open)

@Composable
internal fun WhyNot(model: DoorModel) {
    model.work.refused?.let { Refusal(it, model.work::dismiss) }
}
