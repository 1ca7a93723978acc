// From nothing to a check-in, locking, opening anew, and the same diary opened twice.

package app.somacard.core

import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.time.LocalDate
import java.util.UUID
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertNotEquals
import kotlin.test.assertNotNull
import kotlin.test.assertTrue

class OpeningTest {
    @TempDir
    lateinit var folder: Path
    private val vault = MemoryVault()

    @Test
    fun `from nothing to a check-in that is there tomorrow`() {
        assertEquals(StartState.NEW, startState(folder.toString(), vault))
        folder.newDiary(vault).use { diary ->
            assertFalse(diary.today(MORNING).day.filled)
            val saved = diary.saveCheckIn(MORNING, feeling(3))
            assertNotNull(saved.id.toUuidOrNull())
            assertEquals(3, saved.today.day.number("sad"))
            assertEquals(LocalDate.of(2026, 11, 25), saved.today.day.day.toLocalDate())
            diary.lock()
        }
        assertEquals(StartState.READY, startState(folder.toString(), vault))
        folder.openDiary(vault).use { diary ->
            val row = diary.day(MORNING, LocalDate.of(2026, 11, 25).toDay()).checkIns.single()
            assertEquals(3, diary.today(MORNING).day.number("sad"))
            assertEquals(7, UUID.fromString(row.id).version())
        }
    }

    @Test
    fun `a locked diary answers Locked, to everyone who holds it`() {
        val diary = folder.newDiary(vault)
        val other = diary.inLanguage(Language.SPANISH)
        diary.lock()
        diary.lock()
        assertThrows<SomacardException.Locked> { diary.today(MORNING) }
        assertThrows<SomacardException.Locked> { diary.saveCheckIn(MORNING, feeling(1)) }
        assertThrows<SomacardException.Locked> { other.today(MORNING) }
        folder.openDiary(vault).use { assertFalse(it.today(MORNING).day.filled) }
        assertThrows<SomacardException.Locked> { diary.today(MORNING) }
    }

    @Test
    fun `a second opening is the same diary`() {
        val one = folder.newDiary(vault)
        val two = folder.openDiary(vault)
        val heard = mutableListOf<Change>()
        val listening = two.listen(listener { heard += it })
        one.saveCheckIn(MORNING, feeling(4))
        val seen = two.today(MORNING)
        assertEquals(4, seen.day.number("sad"))
        assertTrue(Area.CARD in heard.single().areas)
        assertEquals(seen.revision, heard.single().revision)
        one.close()
        two.saveCheckIn(MORNING, feeling(5))
        assertEquals(2, heard.size)
        listening.close()
        two.lock()
        assertThrows<SomacardException.Locked> { two.today(MORNING) }
    }

    @Test
    fun `another language is the same diary`() {
        folder.newDiary(vault).use { english ->
            val spanish = english.inLanguage(Language.SPANISH)
            spanish.saveCheckIn(MORNING, feeling(2))
            val headings = listOf(english, spanish).map { it.today(MORNING).day.items.first().heading }
            assertNotEquals(headings[0], headings[1])
            assertEquals(2, english.today(MORNING).day.number("sad"))
        }
    }

    @Test
    fun `nothing is made over what is there, nothing is opened where nothing is`() {
        assertEquals(WhyNotOpened.NO_DIARY, assertThrows<SomacardException.CannotOpen> { folder.openDiary(vault) }.why)
        folder.newDiary(vault).close()
        val twice = assertThrows<SomacardException.CannotOpen> { folder.newDiary(vault) }
        assertEquals(WhyNotOpened.DIARY_EXISTS, twice.why)
    }

    @Test
    fun `an erased diary is gone and locks out who has it open`() {
        val diary = folder.newDiary(vault)
        eraseDiary(folder.toString(), vault)
        assertThrows<SomacardException.Locked> { diary.today(MORNING) }
        assertEquals(StartState.NEW, startState(folder.toString(), vault))
        assertTrue(vault.kept.isEmpty())
    }
}
