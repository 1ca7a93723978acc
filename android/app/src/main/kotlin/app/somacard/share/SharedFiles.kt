// Files on their way out: written into a folder of the app's own, handed to the app that the person chooses and readable by
// it alone, and deleted within the hour, or when the app is used next.

package app.somacard.share

import android.content.ClipData
import android.content.Context
import android.content.Intent
import android.net.Uri
import android.os.Handler
import android.os.Looper
import androidx.core.content.FileProvider
import app.somacard.core.ShareRequest
import app.somacard.core.toLocalDate
import java.io.File
import java.util.UUID

class SharedFiles(private val context: Context) {
    private val folder get() = File(context.noBackupFilesDir, "shared")

    /** Where a file of this name can be written; nothing is there yet. */
    fun placeFor(name: String): File {
        val own = File(folder, UUID.randomUUID().toString()).apply { mkdirs() }
        Handler(Looper.getMainLooper()).postDelayed({ own.deleteRecursively() }, KEPT_MS)
        return File(own, name)
    }

    /** Deletes what was handed over an hour ago or longer: who was to take it has it. */
    fun forgetOld() {
        val old = System.currentTimeMillis() - KEPT_MS
        folder.listFiles().orEmpty().filter { it.lastModified() < old }.forEach { it.deleteRecursively() }
    }

    /** Deletes all of them. */
    fun forgetAll() {
        folder.deleteRecursively()
    }

    /** Lets the person choose an app, which may read this file, or these of a folder, and no other. */
    fun handOver(place: File, type: String) {
        val files = if (place.isDirectory) place.listFiles().orEmpty().sorted() else listOf(place)
        val uris = files.map { FileProvider.getUriForFile(context, AUTHORITY, it) }
        val send = if (uris.size == 1) one(uris.single()) else several(uris)
        send.setType(type).addFlags(Intent.FLAG_GRANT_READ_URI_PERMISSION)
        send.clipData =
            ClipData.newRawUri(null, uris.first()).apply { uris.drop(1).forEach { addItem(ClipData.Item(it)) } }
        context.choose(send)
    }

    private fun one(uri: Uri) = Intent(Intent.ACTION_SEND).putExtra(Intent.EXTRA_STREAM, uri)

    private fun several(uris: List<Uri>) =
        Intent(Intent.ACTION_SEND_MULTIPLE).putParcelableArrayListExtra(Intent.EXTRA_STREAM, ArrayList(uris))

    companion object {
        const val AUTHORITY = "app.somacard.shared"
        private const val KEPT_MS = 60 * 60 * 1000L
    }
}

/** Lets the person choose an app to send this text with. */
fun Context.sendText(text: String) =
    choose(Intent(Intent.ACTION_SEND).setType("text/plain").putExtra(Intent.EXTRA_TEXT, text))

private fun Context.choose(send: Intent) = startActivity(Intent.createChooser(send, null))

/** A name that says which days are in it, and nothing of whom. */
fun ShareRequest.fileName(ending: String): String =
    listOfNotNull("somacard", from?.toLocalDate(), to?.toLocalDate()).joinToString("-") + ending
