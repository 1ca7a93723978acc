// Calendar files: a clinic's sessions taken over, one's own written out. The files are chosen with the phone's own picker.

package app.somacard.sessions

import androidx.activity.compose.rememberLauncherForActivityResult
import androidx.activity.result.contract.ActivityResultContracts
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalContext
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.CalendarImported
import app.somacard.core.SessionsScreen
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Block
import app.somacard.parts.ChoiceRow
import app.somacard.parts.Field
import app.somacard.parts.Heading
import app.somacard.parts.MainButton
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Refusal
import app.somacard.parts.Shown
import app.somacard.parts.SideButton
import app.somacard.parts.Words
import app.somacard.parts.wrongAt

data object CalendarPlace : Place {
    override val title = R.string.sessions_calendar

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { CalendarModel(this) }
        Shown(model.sessions.screen) { screen ->
            Page {
                Import(model, screen)
                Export(model)
            }
        }
    }
}

@Composable
private fun Import(model: CalendarModel, screen: SessionsScreen) {
    val files = LocalContext.current.contentResolver
    val picker = rememberLauncherForActivityResult(ActivityResultContracts.OpenDocument()) { file ->
        file?.let { model.import(files, it) }
    }
    Heading(stringResource(R.string.sessions_import))
    Quiet(stringResource(R.string.sessions_import_more))
    Column(Modifier.selectableGroup()) {
        screen.kinds.forEach { kind -> ChoiceRow(kind.label, model.kind == kind.kind) { model.kind = kind.kind } }
    }
    MainButton(stringResource(R.string.sessions_choose_file), model.kind != null && !model.busy) {
        picker.launch(arrayOf("*/*"))
    }
    if (model.isUnreadable) Words(stringResource(R.string.sessions_unreadable))
    model.imported?.let { Imported(it) }
}

/** What came of the file, and what in it is no session. */
@Composable
private fun Imported(imported: CalendarImported) = Block {
    Words(pluralStringResource(R.plurals.sessions_read, imported.read.toInt(), imported.read.toInt()))
    Words(
        stringResource(
            R.string.sessions_imported,
            imported.imported.toInt(),
            imported.changed.toInt(),
            imported.unchanged.toInt(),
        ),
    )
    if (imported.passedOver.isEmpty()) return@Block
    Words(stringResource(R.string.sessions_passed_over))
    imported.passedOver.forEach {
        Quiet(stringResource(R.string.sessions_passed_over_line, it.line.toInt(), it.reason))
    }
}

@Composable
private fun Export(model: CalendarModel) {
    val files = LocalContext.current.contentResolver
    val picker = rememberLauncherForActivityResult(ActivityResultContracts.CreateDocument("text/calendar")) { file ->
        file?.let { model.export(files, it) }
    }
    val refused = model.refused
    val wrong = refused.wrongAt("title")
    val name = stringResource(R.string.sessions_export_name)
    Heading(stringResource(R.string.sessions_export))
    Quiet(stringResource(R.string.sessions_export_more))
    Field(
        stringResource(R.string.sessions_export_title),
        model.title,
        wrong = wrong,
        more = stringResource(R.string.sessions_export_title_more),
    ) { model.title = it }
    if (refused != null && wrong == null) Refusal(refused) { model.refused = null }
    SideButton(stringResource(R.string.sessions_export_file), !model.busy) { picker.launch(name) }
}
