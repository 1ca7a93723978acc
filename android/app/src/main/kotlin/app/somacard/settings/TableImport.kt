// The import of a table while it is chosen and done.

package app.somacard.settings

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.somacard.core.ImportSummary
import app.somacard.navigation.Here
import app.somacard.parts.Work

class TableImport(private val here: Here) {
    var file by mutableStateOf<ChosenFile?>(null)
    var map by mutableStateOf<ChosenFile?>(null)

    /** Rows that can't be taken are left out; else one of them keeps the whole table out. */
    var skipBad by mutableStateOf(false)

    var summary by mutableStateOf<ImportSummary?>(null)
        private set

    val work = Work(here.diary, here.scope)

    val isFilledIn: Boolean get() = file != null && map != null

    fun run(files: OwnFiles) = work.begin {
        summary = null
        val (table, text) = (file ?: return@begin) to (map ?: return@begin)
        val written = files.copyOf(text) { it.readText() }
        summary = files.copyOf(table) { copy ->
            long { now, job -> importCsv(now, copy.path, written, skipBad, job) }
        }
    }
}
