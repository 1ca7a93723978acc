package app.somacard.share

import android.content.Intent
import android.content.pm.PackageManager
import android.net.Uri
import androidx.compose.ui.test.hasContentDescription
import androidx.core.content.FileProvider
import androidx.core.content.IntentCompat
import app.somacard.AppTest
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf
import java.io.File

class FilesTest : AppTest() {
    /** What was called; Today, which is behind the screen, reads itself anew after any entry. */
    private val calls get() = app.counting.taken().filter { it != "today" }
    private val shared get() = File(app.noBackupFilesDir, "shared")

    /** What the system was asked to let the person choose an app for. */
    private fun sent(): Intent {
        val chooser = checkNotNull(shadowOf(app).nextStartedActivity) { "nothing was handed over" }
        assertEquals(Intent.ACTION_CHOOSER, chooser.action)
        return checkNotNull(IntentCompat.getParcelableExtra(chooser, Intent.EXTRA_INTENT, Intent::class.java))
    }

    private fun Uri.text() = app.contentResolver.openInputStream(this)!!.use { it.readBytes().decodeToString() }

    /** The provider keeps its folder for as long as the process lives; each test has folders of its own. */
    @After
    fun forgetTheFolder() {
        val kept = FileProvider::class.java.getDeclaredField("sCache").apply { isAccessible = true }
        (kept.get(null) as MutableMap<*, *>).clear()
    }

    @Test
    fun aFileGoesOutThroughAnAddressThatCanBeRead() {
        launchSample()
        calls
        go(FilePlace(THREE_WEEKS, false))
        picture("share/file")
        assertFalse(sees("Sealed package"))
        tap("JSON")
        tap("Make it")
        picture("share/file-made")
        assertEquals(listOf("shareFile"), calls)
        assertTrue(sees("Nothing was sent"))
        tap("Hand it over")
        val send = sent()
        val uri = checkNotNull(IntentCompat.getParcelableExtra(send, Intent.EXTRA_STREAM, Uri::class.java))
        assertTrue(send.flags and Intent.FLAG_GRANT_READ_URI_PERMISSION != 0)
        assertEquals(uri, send.clipData!!.getItemAt(0).uri)
        assertEquals("content", uri.scheme)
        assertTrue(uri.text().startsWith("{"))
        assertEquals("somacard-2026-11-04-2026-11-25.json", uri.lastPathSegment)
    }

    @Test
    fun tablesGoAsSeveralFiles() {
        launchSample()
        go(FilePlace(THREE_WEEKS, false))
        tap("Tables")
        tap("Make it")
        tap("Hand it over")
        val send = sent()
        assertEquals(Intent.ACTION_SEND_MULTIPLE, send.action)
        val uris = IntentCompat.getParcelableArrayListExtra(send, Intent.EXTRA_STREAM, Uri::class.java)!!
        assertTrue(uris.size > 3 && uris.size == send.clipData!!.itemCount)
        assertTrue(uris.all { it.text().isNotEmpty() })
    }

    @Test
    fun theOneProviderIsNotExportedAndGrantsSingleFiles() {
        launchSample()
        val all = app.packageManager.getPackageInfo(app.packageName, PackageManager.GET_PROVIDERS).providers.orEmpty()
        assertTrue(all.none { it.exported })
        assertNotNull(all.single { it.authority == SharedFiles.AUTHORITY && it.grantUriPermissions })
    }

    @Test
    fun filesGoWhenAnHourIsOver() {
        launchSample()
        val files = SharedFiles(app)
        val (old, new) = files.placeFor("old") to files.placeFor("new")
        listOf(old, new).forEach { it.writeText("x") }
        old.parentFile!!.setLastModified(System.currentTimeMillis() - 61 * 60 * 1000)
        files.forgetOld()
        assertEquals(listOf("new"), shared.walk().filter { it.isFile }.map { it.name }.toList())
        files.forgetAll()
        assertFalse(shared.exists())
    }

    @Test
    fun aSealedFileShowsItsKeyOnce() {
        launchSample()
        calls
        go(UnderKeyPlace(THREE_WEEKS))
        tap("Make it")
        picture("share/under-key")
        assertEquals(listOf("shareUnderKey"), calls)
        rule.onNode(
            androidx.compose.ui.test.hasContentDescription("QR code of the key to a sealed file"),
        ).assertExists()
        tap("Hand it over")
        val uri = checkNotNull(IntentCompat.getParcelableExtra(sent(), Intent.EXTRA_STREAM, Uri::class.java))
        assertTrue(uri.text().startsWith("eyJ"))
    }
}
