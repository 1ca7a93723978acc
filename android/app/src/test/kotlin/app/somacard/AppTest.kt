package app.somacard

import android.graphics.Bitmap
import android.graphics.Canvas
import androidx.activity.viewModels
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextReplacement
import androidx.test.core.app.ActivityScenario
import androidx.test.core.app.ApplicationProvider
import app.somacard.core.Diary
import app.somacard.navigation.Place
import app.somacard.navigation.WindowModel
import app.somacard.phone.TestApplication
import kotlinx.coroutines.runBlocking
import org.junit.After
import org.junit.Rule
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import java.io.File

/** The app in its window, on a phone of a usual size, used by its words. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [34], application = TestApplication::class, qualifiers = "w360dp-h740dp-xhdpi")
@GraphicsMode(GraphicsMode.Mode.NATIVE)
abstract class AppTest {
    @get:Rule
    val rule = createEmptyComposeRule()

    val app: TestApplication get() = ApplicationProvider.getApplicationContext()
    private var window: ActivityScenario<MainActivity>? = null

    /** Opens the window: on what is in the folder, at the door. */
    fun launch() {
        window = ActivityScenario.launch(MainActivity::class.java)
        rule.waitForIdle()
    }

    /** The sample person's diary, open, at Today. */
    fun launchSample(language: String = "en") {
        app.takeSample(language)
        runBlocking { app.diary.open() }
        launch()
    }

    /** A new diary, open, at Today. */
    fun launchNew() {
        runBlocking { app.diary.open { Diary.create(folder.path, vault, language(), now()) } }
        launch()
    }

    fun go(place: Place) = inWindow { it.stack.go(place) }

    fun room(place: Place) = inWindow { it.stack.room(place) }

    fun inWindow(what: (WindowModel) -> Unit) = onWindow { window ->
        val model: WindowModel by window.viewModels()
        what(model)
    }

    fun onWindow(what: (MainActivity) -> Unit) {
        checkNotNull(window).onActivity { what(it) }
        rule.waitForIdle()
    }

    /** Turns the phone: the window is made anew. */
    fun turn() {
        checkNotNull(window).recreate()
        rule.waitForIdle()
    }

    /** Presses what is called so, scrolling to it where it is on a scrolling page. */
    fun tap(words: String) = rule.onNodeWithText(words).pressed()

    /** The same for what only a screen reader names. */
    fun tapNamed(name: String) = rule.onNodeWithContentDescription(name).pressed()

    fun type(label: String, text: String) {
        rule.onNodeWithText(label).scrolledTo().performTextReplacement(text)
        rule.waitForIdle()
    }

    /** Whether this is to be read somewhere on the screen. */
    fun sees(words: String): Boolean =
        rule.onAllNodes(hasText(words, substring = true)).fetchSemanticsNodes().isNotEmpty()

    private fun SemanticsNodeInteraction.pressed() {
        scrolledTo().performClick()
        rule.waitForIdle()
    }

    private fun SemanticsNodeInteraction.scrolledTo(): SemanticsNodeInteraction = apply {
        val scrolls = generateSequence(fetchSemanticsNode().parent) { it.parent }.any {
            it.config.contains(SemanticsActions.ScrollBy)
        }
        if (scrolls) performScrollTo()
    }

    /** What the window looks like now, as NAME.png among the pictures. */
    fun picture(name: String) {
        rule.waitForIdle()
        checkNotNull(window).onActivity { activity ->
            val view = activity.window.decorView
            val picture = Bitmap.createBitmap(view.width, view.height, Bitmap.Config.ARGB_8888)
            view.draw(Canvas(picture))
            val file = File(System.getProperty("somacard.pictures"), "$name.png")
            file.parentFile?.mkdirs()
            file.outputStream().use { picture.compress(Bitmap.CompressFormat.PNG, 100, it) }
        }
    }

    @After
    fun close() {
        window?.close()
        runBlocking { app.diary.lock() }
        app.phone.folder.deleteRecursively()
    }
}
