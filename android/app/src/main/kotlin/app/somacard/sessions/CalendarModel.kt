// Reading and writing the chosen calendar files, away from the thread that draws.

package app.somacard.sessions

import android.content.ContentResolver
import android.net.Uri
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.somacard.R
import app.somacard.core.CalendarImported
import app.somacard.core.SessionKind
import app.somacard.core.SomacardException
import app.somacard.navigation.Here
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import java.io.IOException
import java.io.InputStream

/** A calendar of many years is far below this; what is larger is no calendar. */
private const val MOST_BYTES = 8 * 1024 * 1024

class CalendarModel(private val here: Here) {
    val sessions = SeriesModel(here)
    val busy get() = sessions.screen.busy || isWriting

    var kind by mutableStateOf<SessionKind?>(null)
    var title by mutableStateOf("")
    var imported by mutableStateOf<CalendarImported?>(null)
        private set
    var isUnreadable by mutableStateOf(false)
        private set
    var refused by mutableStateOf<SomacardException?>(null)
    private var isWriting by mutableStateOf(false)

    fun import(files: ContentResolver, file: Uri) {
        val kind = kind ?: return
        here.scope.launch {
            imported = null
            val bytes = withContext(here.phone.io) { files.bytes(file) }
            isUnreadable = bytes == null
            if (bytes == null) return@launch
            val zone = here.phone.clock().zone.id
            sessions.screen.act({ importCalendar(it, zone, bytes, kind) }) {
                imported = it
                it.sessions
            }
        }
    }

    fun export(files: ContentResolver, file: Uri) {
        here.scope.launch {
            isWriting = true
            try {
                val text = here.diary.call { exportCalendar(it, title.trim().ifEmpty { null }) }
                val isWritten = withContext(here.phone.io) { files.write(file, text) }
                here.say(if (isWritten) R.string.sessions_exported else R.string.sessions_not_written)
                refused = null
            } catch (why: SomacardException) {
                refused = why
            } finally {
                isWriting = false
            }
        }
    }
}

/** What is in a file; nothing where it can't be read, or is too large for a calendar. */
private fun ContentResolver.bytes(file: Uri): ByteArray? = try {
    openInputStream(file)?.use { it.upTo(MOST_BYTES + 1) }?.takeIf { it.size <= MOST_BYTES }
} catch (_: IOException) {
    null
} catch (_: SecurityException) {
    null
}

private fun InputStream.upTo(most: Int): ByteArray {
    val bytes = ByteArray(most)
    var size = 0
    while (size < most) {
        val more = read(bytes, size, most - size)
        if (more < 0) break
        size += more
    }
    return bytes.copyOf(size)
}

private fun ContentResolver.write(file: Uri, text: String): Boolean = try {
    openOutputStream(file, "wt")?.use { it.write(text.toByteArray()) } != null
} catch (_: IOException) {
    false
} catch (_: SecurityException) {
    false
}
