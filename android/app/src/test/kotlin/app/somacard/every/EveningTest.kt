package app.somacard.every

import android.content.Intent
import android.os.Looper
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasScrollToNodeAction
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.performScrollToNode
import androidx.compose.ui.test.performSemanticsAction
import androidx.compose.ui.text.AnnotatedString
import app.somacard.ByItself
import app.somacard.core.Answer
import app.somacard.core.StartState
import app.somacard.core.startState
import app.somacard.reminders.AlarmTest
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf
import java.time.Duration

/** A person's first evening from the door to the next zone, done by what a screen reader offers and nothing else. */
class EveningTest : AlarmTest() {
    @Test
    fun aWholeEveningThroughSemanticsAlone() {
        ByItself(app).start()
        launch()
        press("Begin")
        aReminderForTheCardAtNine()
        assertEquals(at("2026-11-25T20:00:00Z"), times().first())
        aCheckInWithTheBodyMap()
        assertEquals("tonight's is done", at("2026-11-26T20:00:00Z"), times().first())
        theWeekHasIt()
        theDiaryIsLockedAndOpenedAgain()
        aStartOfThePhone()
        aFlight()
    }

    private fun aReminderForTheCardAtNine() {
        press("More")
        press("Settings")
        press("Reminders")
        press("Add a reminder")
        press("Card of the day")
        press("Save")
        aMoment()
        press("Back")
    }

    private fun aCheckInWithTheBodyMap() {
        press("Today")
        press("Check in")
        press("Suicide urge: 0")
        press("Sadness: 3")
        press("Body")
        press("Choose from the list of places")
        rule.onAllNodes(hasScrollToNodeAction()).onFirst().performScrollToNode(hasText("left knee"))
        press("left knee")
        press("tight")
        press("tight: 6")
        press("Mark")
        fill("Note", "Walked by the harbour.")
        press("Save")
        aMoment()
        val saved = app.diary.core().today(app.phone.now()).day.checkIns.single()
        val answers = saved.answers.associate { it.item to it.answer }
        assertEquals(mapOf("urge-suicide" to Answer.Number(0), "sad" to Answer.Number(3)), answers)
        assertEquals(listOf("left knee"), saved.readings.map { it.place })
        assertTrue(sees("left knee"))
    }

    private fun theWeekHasIt() {
        press("Week")
        assertTrue(named("Sadness").any { "Wed 3" in it })
    }

    private fun theDiaryIsLockedAndOpenedAgain() {
        runBlocking { app.diary.lock() }
        rule.waitForIdle()
        assertTrue(sees("Your diary is locked"))
        press("Unlock")
        assertEquals(StartState.READY, startState(app.phone.folder.path, app.vault))
        assertTrue(named("Sadness").any { "Wed 3" in it })
    }

    private fun aStartOfThePhone() {
        val before = times()
        told().forEach { clock.cancel(it.operation!!) }
        happens(Intent.ACTION_BOOT_COMPLETED)
        assertEquals(before, times())
    }

    private fun aFlight() {
        nowIs("2026-11-25T19:50:00Z", "Asia/Tokyo")
        happens(Intent.ACTION_TIMEZONE_CHANGED)
        assertEquals("nine in the evening, there", at("2026-11-26T12:00:00Z"), times().first())
    }

    /** What the app does by itself a moment after a change. */
    private fun aMoment() = shadowOf(Looper.getMainLooper()).idleFor(Duration.ofSeconds(5))

    /** Does what a screen reader does on a double tap, on the one control of this name. */
    private fun press(name: String) {
        val isControl = SemanticsMatcher.keyIsDefined(SemanticsActions.OnClick)
        val node = rule.onNode((hasText(name) or hasContentDescription(name)) and isControl and !hasSetTextAction())
        node.performSemanticsAction(SemanticsActions.OnClick)
        rule.waitForIdle()
    }

    private fun fill(label: String, text: String) {
        val field: SemanticsNodeInteraction = rule.onNode(hasText(label) and hasSetTextAction())
        field.performSemanticsAction(SemanticsActions.SetText) { it(AnnotatedString(text)) }
        rule.waitForIdle()
    }

    /** What a screen reader says of everything whose name begins so. */
    private fun named(beginning: String): List<String> = rule
        .onAllNodes(hasContentDescription(beginning, substring = true)).fetchSemanticsNodes()
        .flatMap { it.config[SemanticsProperties.ContentDescription] }
        .filter { it.startsWith(beginning) }
}
