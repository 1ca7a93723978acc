// A table of another program, taken in with a map that says which column is what.

package app.somacard.settings

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalContext
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.somacard.R
import app.somacard.core.ImportSummary
import app.somacard.core.SomacardException
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Block
import app.somacard.parts.Heading
import app.somacard.parts.MainButton
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.TickRow
import app.somacard.parts.Words
import app.somacard.parts.Working

data object ImportPlace : Place {
    override val title = R.string.settings_import

    @Composable
    override fun Content(here: Here) {
        val table = here.keep { TableImport(this) }
        val context = LocalContext.current.applicationContext
        Page {
            Words(stringResource(R.string.settings_import_what))
            FileRow(stringResource(R.string.settings_import_table), table.file) { table.file = it }
            FileRow(stringResource(R.string.settings_import_map), table.map) { table.map = it }
            Quiet(stringResource(R.string.settings_import_map_why))
            TickRow(
                stringResource(R.string.settings_import_skip),
                table.skipBad,
                stringResource(R.string.settings_import_skip_more),
            ) { table.skipBad = it }
            Working(table.work, stringResource(R.string.settings_import_running))
            table.work.refused?.let { Given(it) }
            table.summary?.let { Summary(it) }
            MainButton(stringResource(R.string.settings_import_do), table.isFilledIn && !table.work.running) {
                table.run(OwnFiles(context, here.phone.io))
            }
        }
    }
}

/** What is wrong with a map is said in its own words: whoever wrote it knows them. */
@Composable
private fun Given(why: SomacardException) {
    if (why is SomacardException.Invalid) {
        Quiet(
            stringResource(R.string.settings_import_given, why.field, why.given.text()),
        )
    }
    if (why is SomacardException.NotFound) {
        Quiet(
            stringResource(R.string.settings_import_given, why.field, why.given.text()),
        )
    }
}

@Composable
private fun Summary(summary: ImportSummary) = Block(Modifier.semantics { liveRegion = LiveRegionMode.Polite }) {
    val title = if (summary.published) R.string.settings_imported else R.string.settings_import_kept_out
    Heading(stringResource(title))
    Words(
        stringResource(R.string.settings_import_read, summary.read.toLong()),
        stringResource(R.string.settings_import_new, summary.imported.toLong()).takeIf { summary.published },
        stringResource(R.string.settings_import_same, summary.unchanged.toLong()),
    )
    if (summary.skipped.isNotEmpty()) {
        Words(stringResource(R.string.settings_import_skipped, summary.skipped.size))
        summary.skipped.take(SHOWN).forEach {
            Quiet(stringResource(R.string.settings_import_line, it.line.toLong(), it.reason))
        }
        val more = summary.skipped.size - SHOWN
        if (more > 0) Quiet(stringResource(R.string.settings_import_more_lines, more))
    }
    if (summary.otherTime.isNotEmpty()) {
        Words(
            stringResource(R.string.settings_import_other_time, summary.otherTime.size),
        )
    }
    if (summary.leftOut.isNotEmpty()) {
        Words(stringResource(R.string.settings_import_left_out, summary.leftOut.joinToString(", ")))
    }
}

/** More lines than these nobody reads on a phone. */
private const val SHOWN = 50
