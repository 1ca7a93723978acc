package app.somacard.settings

import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onNodeWithText
import app.somacard.AppTest
import app.somacard.core.checkBackup
import app.somacard.navigation.Place
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import java.io.File
import java.nio.file.Files

class BackupTest : AppTest() {
    private val wrong = List(23) { "abandon" }.plus("art").joinToString(" ")

    private fun acting(act: () -> Unit): List<String> {
        app.counting.taken()
        act()
        return app.counting.taken() - setOf("today", "settings")
    }

    /** The words as they stand on the screen, by their numbers. */
    private fun shownWords(): List<String> = (1..24).map { number ->
        val said = rule.onNode(saying(Regex("$number\\. .*"))).fetchSemanticsNode().config[SemanticsProperties.Text]
        said.single().text.substringAfter(". ")
    }

    /** Which words are asked back. */
    private fun askedBack(): List<Int> =
        (1..24).filter { rule.onAllNodes(hasText("Word $it")).fetchSemanticsNodes().isNotEmpty() }

    private fun saying(words: Regex) = SemanticsMatcher("says $words") { node ->
        node.config.getOrNull(SemanticsProperties.Text).orEmpty().any { words.matches(it.text) }
    }

    private fun there(place: Place) = inWindow { assertEquals(place, it.stack.here.place) }

    @Test
    fun wordsAreShownOnceTypedBackAndThenABackupOpensWithThem() {
        launchNew()
        go(BackupPlace)
        rule.onNodeWithText("Make a backup").assertIsNotEnabled()
        tap("Make recovery words")
        assertEquals(listOf("newRecoveryWords"), acting { tap("Show me the words") })
        picture("settings/words")
        val words = shownWords()
        tap("I have written them down")
        val asked = askedBack()
        assertEquals(2, asked.size)
        asked.forEach { type("Word $it", "zoo") }
        tap("Check")
        assertTrue(sees("This is another word") || asked.all { words[it - 1] == "zoo" })
        asked.forEach { type("Word $it", words[it - 1].uppercase()) }
        tap("Check")
        there(BackupPlace)
        assertFalse(sees("1. ${words.first()}"))

        val file = File.createTempFile("out", ".backup")
        assertEquals(listOf("backup"), acting { chooseNew("Make a backup", file) })
        assertTrue(sees("The backup is made"))
        val scratch = Files.createTempDirectory("scratch").toFile()
        assertTrue(checkBackup(file.path, words.joinToString(" "), scratch.path).found.sound)
        assertEquals(emptyList<File>(), leftAside())
    }

    @Test
    fun leavingTheWordsIsAskedFirst() {
        launchNew()
        go(RecoveryWordsPlace)
        tap("Show me the words")
        tapNamed("Back")
        assertTrue(sees("can’t be shown again"))
        tap("Cancel")
        there(RecoveryWordsPlace)
        tapNamed("Back")
        tap("Leave")
        go(RecoveryWordsPlace)
        assertFalse(sees("24. "))
    }

    @Test
    fun theDrillPassesWithTheWordsAndFailsWithOthers() {
        launchSample()
        val (file, words) = backedUp()
        go(DrillPlace)
        choose("Backup file", file)
        type("Recovery words", wrong)
        tap("Try it")
        assertTrue(sees("These words do not open it"))
        assertFalse(sees("This backup works"))
        type("Recovery words", words.replaceFirst(' ', '\n'))
        assertTrue(sees("Words so far: 24 of 24"))
        assertEquals(emptyList<String>(), acting { tap("Try it") })
        assertTrue(sees("This backup works"))
        picture("settings/drill")
        assertEquals(emptyList<File>(), leftAside())
    }

    @Test
    fun aWordThatIsNoneIsNamedByItsPlace() {
        launchSample()
        val (file, words) = backedUp()
        go(DrillPlace)
        choose("Backup file", file)
        type("Recovery words", words.split(" ").toMutableList().also { it[6] = "somacard" }.joinToString(" "))
        tap("Try it")
        assertTrue(sees("Word 7 is none of the recovery words"))
    }
}
