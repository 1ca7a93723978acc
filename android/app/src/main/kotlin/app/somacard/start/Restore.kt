// Bringing a diary back from a backup file and its 24 recovery words.

package app.somacard.start

import androidx.activity.compose.BackHandler
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.platform.LocalContext
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.parts.Ask
import app.somacard.parts.MainButton
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.SideButton
import app.somacard.parts.Words
import app.somacard.settings.FileRow
import app.somacard.settings.OwnFiles
import app.somacard.settings.RecoveryWordsField
import app.somacard.settings.isOfWords
import app.somacard.somacard

@Composable
internal fun Restore(model: DoorModel) = Page {
    val context = LocalContext.current.applicationContext
    var asking by remember { mutableStateOf(false) }
    val restore = { model.restore(OwnFiles(context, context.somacard.phone.io)) }
    BackHandler(onBack = model::toFront)
    Name(stringResource(R.string.start_restore))
    Words(stringResource(R.string.start_restore_how))
    FileRow(stringResource(R.string.settings_backup_file), model.backup) { model.backup = it }
    RecoveryWordsField(model.words, model.work) { model.words = it }
    if (!model.work.refused.isOfWords()) WhyNot(model)
    if (model.work.running) Words(stringResource(R.string.start_restoring))
    MainButton(stringResource(R.string.start_bring_back), model.isFilledIn && !model.work.running) {
        if (model.blocked) asking = true else restore()
    }
    SideButton(stringResource(R.string.back), !model.work.running, onPress = model::toFront)
    Safety()
    Quiet(stringResource(R.string.start_restore_then))
    if (asking) {
        Ask(
            title = stringResource(R.string.start_replace_ask),
            text = stringResource(R.string.start_replace),
            yes = stringResource(R.string.start_replace_yes),
            onNo = { asking = false },
            onYes = {
                asking = false
                restore()
            },
        )
    }
}

private val DoorModel.isFilledIn: Boolean get() = backup != null && words.isNotBlank()
