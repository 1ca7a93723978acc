// Files that the person chooses in the phone's own list: where a backup goes, what is read. The core works on a copy in the
// app's own folder, which is gone afterwards.

package app.somacard.settings

import android.content.Context
import android.net.Uri
import android.provider.DocumentsContract
import android.provider.OpenableColumns
import androidx.activity.compose.rememberLauncherForActivityResult
import androidx.activity.result.contract.ActivityResultContracts
import androidx.compose.runtime.Composable
import androidx.compose.ui.platform.LocalContext
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.parts.GoRow
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.withContext
import java.io.File
import java.io.FileNotFoundException

/** A file by where it is and what it is called. */
data class ChosenFile(val uri: Uri, val name: String)

/** A file to choose: opens the phone's list. */
@Composable
fun FileRow(words: String, chosen: ChosenFile?, onChoose: (ChosenFile) -> Unit) {
    val context = LocalContext.current
    val list = rememberLauncherForActivityResult(ActivityResultContracts.OpenDocument()) { uri ->
        uri?.let { onChoose(ChosenFile(it, context.nameOf(it))) }
    }
    GoRow(words, chosen?.name ?: stringResource(R.string.not_chosen)) {
        list.launch(arrayOf("*/*"))
    }
}

/** The app's own files around those of the person. */
class OwnFiles(private val context: Context, private val io: CoroutineDispatcher) {
    /** Gives [use] a copy of what was chosen. */
    suspend fun <T> copyOf(chosen: ChosenFile, use: suspend (File) -> T): T = aside("copy") { copy ->
        withContext(io) {
            val from = context.contentResolver.openInputStream(chosen.uri) ?: throw FileNotFoundException()
            from.use { copy.outputStream().use(it::copyTo) }
        }
        use(copy)
    }

    /** Brings what [make] writes to where the person wants it; what was not made leaves no empty file there. */
    suspend fun <T> handOver(to: Uri, make: suspend (File) -> T): T = aside("made") { file ->
        var there = false
        try {
            make(file).also {
                withContext(io) { file.copyTo(to) }
                there = true
            }
        } finally {
            if (!there) withContext(NonCancellable + io) { remove(to) }
        }
    }

    /** A folder for a trial, empty and private. */
    suspend fun <T> trial(use: suspend (File) -> T): T = aside("trial") { folder ->
        withContext(io) { folder.mkdirs() }
        use(folder)
    }

    private suspend fun <T> aside(name: String, use: suspend (File) -> T): T {
        val place = File(context.noBackupFilesDir, "aside")
        val one = File(place, name)
        try {
            withContext(io) {
                one.deleteRecursively()
                place.mkdirs()
            }
            return use(one)
        } finally {
            withContext(NonCancellable + io) { one.deleteRecursively() }
        }
    }

    private fun File.copyTo(to: Uri) {
        val into = context.contentResolver.openOutputStream(to, "wt") ?: throw FileNotFoundException()
        into.use { inputStream().use { from -> from.copyTo(it) } }
    }

    private fun remove(document: Uri) {
        runCatching { DocumentsContract.deleteDocument(context.contentResolver, document) }
    }
}

private fun Context.nameOf(uri: Uri): String {
    val asked = runCatching { contentResolver.query(uri, arrayOf(OpenableColumns.DISPLAY_NAME), null, null, null) }
    val told = asked.getOrNull()?.use { if (it.moveToFirst()) it.getString(0) else null }
    return told ?: uri.lastPathSegment.orEmpty()
}
