package app.somacard.settings

import android.app.Activity
import android.content.Intent
import android.net.Uri
import androidx.test.platform.app.InstrumentationRegistry
import androidx.test.runner.lifecycle.ActivityLifecycleMonitorRegistry
import androidx.test.runner.lifecycle.Stage
import app.somacard.AppTest
import org.robolectric.Shadows.shadowOf
import java.io.File

/** Presses what opens the phone's list of files, and chooses this one there. */
fun AppTest.choose(row: String, file: File) {
    tap(row)
    InstrumentationRegistry.getInstrumentation().runOnMainSync {
        val window = resumed()
        val asked = shadowOf(window).nextStartedActivityForResult.intent
        shadowOf(window).receiveResult(asked, Activity.RESULT_OK, Intent().setData(Uri.fromFile(file)))
    }
    rule.waitForIdle()
}

/** The same for a file that is to be written. */
fun AppTest.chooseNew(row: String, file: File) {
    shadowOf(app.contentResolver).registerOutputStream(Uri.fromFile(file), file.outputStream())
    choose(row, file)
}

/** The window on top. */
fun resumed(): Activity = ActivityLifecycleMonitorRegistry.getInstance().getActivitiesInStage(Stage.RESUMED).single()

/** A backup of the diary that is open, with the words that open it. */
fun AppTest.backedUp(): Pair<File, String> {
    val words = app.diary.core().newRecoveryWords().joinToString(" ")
    val file = File.createTempFile("diary", ".backup").also { it.delete() }
    app.diary.core().backup(app.phone.now(), file.path)
    return file to words
}

/** What the phone keeps of files that were chosen: nothing, once it is over. */
fun AppTest.leftAside(): List<File> = File(app.noBackupFilesDir, "aside").listFiles().orEmpty().toList()
