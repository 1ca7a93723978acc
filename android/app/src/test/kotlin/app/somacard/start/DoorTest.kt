package app.somacard.start

import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onLast
import androidx.compose.ui.test.performClick
import app.somacard.AppTest
import app.somacard.core.KeySlot
import app.somacard.core.StartState
import app.somacard.core.startState
import app.somacard.settings.backedUp
import app.somacard.settings.choose
import app.somacard.settings.leftAside
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import java.io.File

class DoorTest : AppTest() {
    private val wrong = List(23) { "abandon" }.plus("art").joinToString(" ")
    private val file get() = File(app.phone.folder, "diary.db")

    private fun state() = startState(app.phone.folder.path, app.vault)

    private fun lastDay() = app.diary.core().settings(app.phone.now()).holds.lastDay

    /** The sample diary backed up and locked again, with the backup and its words. */
    private fun backedUpAndLocked(): Pair<File, String> {
        app.takeSample()
        runBlocking { app.diary.open() }
        return backedUp().also { runBlocking { app.diary.lock() } }
    }

    /** Brings the diary back in the place of one that can't be opened, which is asked. */
    private fun replaceBy(backup: File, words: String) {
        tryToRestore(backup, words)
        tap("Replace")
        assertTrue(sees("Wednesday"))
        assertEquals(24, lastDay()?.day?.toInt())
    }

    private fun tryToRestore(backup: File, words: String) {
        tap("Bring back from a backup")
        choose("Backup file", backup)
        type("Recovery words", words)
        tap("Bring back")
    }

    @Test
    fun aNewDiaryLeadsFromTheDoorToToday() {
        launch()
        picture("start/welcome")
        assertTrue(sees("Nobody watches"))
        assertTrue(sees("not for emergencies"))
        tap("Begin")
        assertTrue(sees("Wednesday"))
        assertEquals(StartState.READY, state())
    }

    @Test
    fun aDiaryThatAsksForNobodyOpensWithTheAppAndNotAfterItWasLocked() {
        app.takeSample()
        launch()
        assertTrue(sees("Wednesday"))
        runBlocking { app.diary.lock() }
        rule.waitForIdle()
        picture("start/locked")
        assertTrue(sees("Your diary is locked"))
        tap("Unlock")
        assertTrue(sees("Wednesday"))
    }

    @Test
    fun aBackupAndItsWordsBringTheDiaryBack() {
        val (backup, words) = backedUpAndLocked()
        runBlocking { app.diary.erase() }
        launch()
        tap("Bring back from a backup")
        choose("Backup file", backup)
        type("Recovery words", wrong)
        picture("start/restore")
        tap("Bring back")
        assertTrue(sees("These words do not open it"))
        assertEquals(StartState.NEW, state())
        assertTrue(app.vault.kept.isEmpty())
        type("Recovery words", words)
        tap("Bring back")
        assertTrue(sees("Wednesday"))
        assertEquals(24, lastDay()?.day?.toInt())
        assertEquals(emptyList<File>(), leftAside())
    }

    @Test
    fun withoutItsKeyADiaryIsBroughtBackAndWrongWordsChangeNothing() {
        val (backup, words) = backedUpAndLocked()
        app.vault.kept.remove(KeySlot.FILE)
        val before = file.readBytes()
        launch()
        picture("start/key-missing")
        assertTrue(sees("The key is missing"))
        tap("Bring back from a backup")
        choose("Backup file", backup)
        type("Recovery words", wrong)
        tap("Bring back")
        tap("Replace")
        assertTrue(sees("These words do not open it"))
        assertArrayEquals(before, file.readBytes())
        assertEquals(StartState.KEY_MISSING, state())
        type("Recovery words", words)
        tap("Bring back")
        tap("Replace")
        assertTrue(sees("Wednesday"))
        assertEquals(24, lastDay()?.day?.toInt())
    }

    @Test
    fun withoutItsKeyADiaryBeginsAnewOnlyAfterItWasAsked() {
        backedUpAndLocked()
        app.vault.kept.remove(KeySlot.FILE)
        launch()
        tap("Begin anew")
        assertTrue(sees("The file that can’t be opened is erased"))
        tap("Cancel")
        assertEquals(StartState.KEY_MISSING, state())
    }

    @Test
    fun aMissingFileIsToldAndADiaryBeginsWithTheKeptKey() {
        backedUpAndLocked()
        val key = app.vault.kept.getValue(KeySlot.FILE)
        app.phone.folder.listFiles().orEmpty().forEach { it.delete() }
        launch()
        picture("start/file-missing")
        assertTrue(sees("The diary’s file is missing"))
        tap("Begin anew")
        rule.onAllNodes(hasText("Begin anew")).onLast().performClick()
        rule.waitForIdle()
        assertTrue(sees("Wednesday"))
        assertArrayEquals(key, app.vault.kept.getValue(KeySlot.FILE))
    }

    @Test
    fun aMissingFileComesBackFromABackup() {
        val (backup, words) = backedUpAndLocked()
        app.phone.folder.listFiles().orEmpty().forEach { it.delete() }
        launch()
        tryToRestore(backup, words)
        assertEquals(24, lastDay()?.day?.toInt())
    }

    @Test
    fun aWrongKeyOpensNothingAndTheFileStays() {
        backedUpAndLocked()
        val right = app.vault.kept.getValue(KeySlot.FILE)
        app.vault.kept[KeySlot.FILE] = ByteArray(32) { 7 }
        val before = file.readBytes()
        launch()
        picture("start/wrong-key")
        assertTrue(sees("This key does not open the diary"))
        assertFalse(sees("Wednesday"))
        assertArrayEquals(before, file.readBytes())
        app.vault.kept[KeySlot.FILE] = right
        tap("Try again")
        assertTrue(sees("Wednesday"))
    }

    @Test
    fun aDamagedFileIsReplacedByABackupThatOpens() {
        val (backup, words) = backedUpAndLocked()
        file.writeBytes(file.readBytes().copyOf(3000))
        launch()
        picture("start/damaged")
        assertNotEquals(null, app.vault.kept[KeySlot.FILE])
        tap("Bring back from a backup")
        choose("Backup file", backup)
        type("Recovery words", words)
        tap("Bring back")
        tap("Replace")
        assertEquals(24, lastDay()?.day?.toInt())
    }

    @Test
    fun theSafetyPlanIsThereWithoutUnlocking() {
        backedUpAndLocked()
        launch()
        runBlocking { app.diary.lock() }
        rule.waitForIdle()
        tap("Safety plan")
        picture("start/safety")
        assertFalse(sees("Unlock"))
        tapNamed("Back")
        assertTrue(sees("Your diary is locked"))
    }

    /** The plan from here and back; what was at the door is there again. */
    private fun looksAtThePlan(front: String, press: () -> Unit = { tap("Safety plan") }) {
        assertTrue(sees(front))
        press()
        assertFalse(sees(front))
        assertTrue(sees("Lines by country") || sees("Choose a country"))
        tapNamed("Back")
        assertTrue(sees(front))
    }

    @Test
    fun theSafetyPlanIsThereBeforeThereIsADiary() {
        launch()
        looksAtThePlan("Welcome to Somacard")
        tap("Bring back from a backup")
        type("Recovery words", "abandon ability")
        looksAtThePlan("abandon ability")
        tap("Back")
        tap("Join another device")
        looksAtThePlan("On the other device choose") { tapNamed("Safety plan") }
        tapNamed("Back")
        assertTrue(sees("Welcome to Somacard"))
        assertEquals(StartState.NEW, state())
    }

    @Test
    fun theSafetyPlanIsThereWithoutTheKeyAndWithoutTheFile() {
        backedUpAndLocked()
        val key = app.vault.kept.remove(KeySlot.FILE)
        launch()
        looksAtThePlan("The key is missing")
        app.vault.kept[KeySlot.FILE] = checkNotNull(key)
        app.phone.folder.listFiles().orEmpty().forEach { it.delete() }
        tap("Try again")
        looksAtThePlan("The diary’s file is missing")
    }

    @Test
    fun joiningThatDidNotComeAboutLeavesNothingBehind() {
        launch()
        tap("Join another device")
        picture("start/join")
        assertTrue(sees("On the other device choose"))
        assertEquals(StartState.READY, state())
        tapNamed("Back")
        assertTrue(sees("Welcome to Somacard"))
        assertEquals(StartState.NEW, state())
        tap("Begin")
        assertTrue(sees("Wednesday"))
    }

    @Test
    fun whereTheKeyAsksForThePersonTheDiaryWaitsForThem() {
        app.takeSample()
        app.vault.asks = true
        app.person.says = false
        launch()
        assertTrue(sees("Your diary is locked"))
        tap("Unlock")
        assertTrue(sees("Your diary is locked"))
        app.person.says = true
        tap("Unlock")
        assertTrue(sees("Wednesday"))
    }

    @Test
    fun aKeyThatAsksIsGoneWithThePhonesLockAndABackupBringsTheDiaryBack() {
        val (backup, words) = backedUpAndLocked()
        app.vault.asks = true
        app.person.canAsk = false
        launch()
        assertTrue(sees("The key is missing"))
        assertEquals(0, app.person.asked)
        replaceBy(backup, words)
        assertEquals(0, app.person.asked)
    }

    @Test
    fun aKeyThatCanNotBeUnwrappedLeavesTheWayOfABackup() {
        val (backup, words) = backedUpAndLocked()
        app.vault.unreadable = setOf(KeySlot.FILE)
        val before = file.readBytes()
        launch()
        picture("start/key-unreadable")
        assertTrue(sees("Begin anew"))
        tryToRestore(backup, wrong)
        tap("Replace")
        assertArrayEquals(before, file.readBytes())
        tap("Back")
        tap("Unlock")
        replaceBy(backup, words)
    }

    @Test
    fun damagedKeysLeaveTheWayOfABackup() {
        val (backup, words) = backedUpAndLocked()
        app.vault.unreadable = KeySlot.entries.toSet()
        launch()
        assertTrue(sees("The key is missing"))
        replaceBy(backup, words)
    }

    @Test
    fun afterDamagedKeysADiaryBeginsAnewOnlyAfterItWasAsked() {
        backedUpAndLocked()
        app.vault.unreadable = KeySlot.entries.toSet()
        launch()
        tap("Begin anew")
        assertTrue(file.exists())
        rule.onAllNodes(hasText("Begin anew")).onLast().performClick()
        rule.waitForIdle()
        assertTrue(sees("Welcome to Somacard"))
        assertEquals(StartState.NEW, state())
    }

    @Test
    fun damagedKeysWithoutADiaryMakeRoomForANewOne() {
        app.vault.unreadable = KeySlot.entries.toSet()
        launch()
        tap("Begin")
        assertTrue(sees("Wednesday"))
    }

    @Test
    fun keysThatAreOutOfReachForNowLeadToNothingThatErases() {
        backedUpAndLocked()
        app.vault.away = true
        launch()
        assertFalse(sees("Begin anew"))
        assertTrue(sees("Safety plan"))
        app.vault.away = false
        tap("Try again")
        assertTrue(sees("Wednesday"))
    }
}
