// What a person wrote stays out of every text that an error can print, and is there for the screen that asks.

package app.somacard.core

import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue

class ErrorsTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `an invalid number is given back to its screen alone`() {
        folder.newDiary(MemoryVault()).use { diary ->
            val error = assertThrows<SomacardException.Invalid> { diary.saveCheckIn(MORNING, feeling(83_951)) }
            assertTrue("83951" in error.given.text())
            assertFalse("83951" in error.everything() + error.forLog)
            assertTrue(error.field in error.forLog && error.allowed in error.forLog)
            assertFalse(diary.today(MORNING).day.filled)
        }
    }

    @Test
    fun `of a text not even the screen gets more than its length`() {
        folder.newDiary(MemoryVault()).use { diary ->
            val tag = "my sister said " + "x".repeat(60)
            val given = NewCheckIn(triggers = listOf(tag))
            val error = assertThrows<SomacardException.Invalid> { diary.saveCheckIn(MORNING, given) }
            assertFalse("sister" in error.everything() + error.forLog + error.given.text())
            assertTrue("${tag.length}" in error.given.text())
        }
    }

    @Test
    fun `a name that nothing answers to`() {
        folder.newDiary(MemoryVault()).use { diary ->
            val error = assertThrows<SomacardException.NotFound> { diary.saveCheckIn(MORNING, feeling(1, "blue-mood")) }
            assertEquals("blue-mood", error.given.text())
            assertFalse("blue-mood" in error.everything() + error.forLog)
        }
    }

    @Test
    fun `recovery words are never printed`() {
        val words = List(24) { "wolf" }.joinToString(" ")
        val error =
            assertThrows<SomacardException> {
                Diary.restore("$folder/backup", words, "$folder/new", MemoryVault(), Language.ENGLISH)
            }
        assertFalse("wolf" in error.everything() + error.forLog)
        if (error is SomacardException.Invalid) assertFalse("wolf" in error.given.text())
    }

    @Test
    fun `every kind of error has a line for the log`() {
        folder.newDiary(MemoryVault()).use { diary ->
            diary.lock()
            val locked = assertThrows<SomacardException> { diary.today(MORNING) }
            assertEquals("Locked: the diary is locked; open it anew", locked.forLog)
        }
        val twice = assertThrows<SomacardException> { Diary.open("$folder/none", MemoryVault(), Language.ENGLISH) }
        assertTrue(twice.forLog.startsWith("CannotOpen NO_DIARY: "), twice.forLog)
        assertEquals("NotYet ACTION: none", SomacardException.NotYet(WhyNotYet.ACTION, "none").forLog)
        assertEquals("CannotWrite BUSY: wait", SomacardException.CannotWrite(WhyNotWritten.BUSY, "wait").forLog)
        val saved = SomacardException.SavedThenLocked("its id")
        assertEquals("SavedThenLocked: it was saved; the diary is locked now", saved.forLog)
        assertEquals("Vault: away", SomacardException.Vault("away").forLog)
        assertEquals("Failed: torn", SomacardException.Failed("torn").forLog)
        assertEquals("Cancelled: nothing was changed", SomacardException.Cancelled().forLog)
    }
}
