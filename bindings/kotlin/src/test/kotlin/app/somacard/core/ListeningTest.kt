// Listeners and flows: what they hear, what they may do, and that nothing they do harms the entry.

package app.somacard.core

import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.util.concurrent.CopyOnWriteArrayList
import kotlin.test.assertEquals
import kotlin.test.assertTrue

fun listener(changed: (Change) -> Unit) = object : ChangeListener {
    override fun changed(areas: List<Area>, revision: ULong) = changed(Change(areas.toSet(), revision))
}

class ListeningTest {
    @TempDir
    lateinit var folder: Path
    private val vault = MemoryVault()
    private lateinit var diary: Diary

    @BeforeEach
    fun begin() {
        diary = folder.newDiary(vault)
    }

    @AfterEach
    fun end() = diary.close()

    @Test
    fun `a listener that throws does not harm the entry nor the others`() {
        val heard = CopyOnWriteArrayList<Change>()
        val loud =
            listOf(
                diary.listen(listener { throw IllegalStateException("no") }),
                diary.listen(listener { throw ListenerException.Failed() }),
                diary.listen(listener { heard += it }),
            )
        assertEquals(3, diary.saveCheckIn(MORNING, feeling(3)).today.day.number("sad"))
        assertEquals(1, heard.size)
        loud.forEach { it.close() }
    }

    @Test
    fun `a listener may read and write`() {
        val read = CopyOnWriteArrayList<Int?>()
        val once = mutableListOf(1)
        val listening =
            diary.listen(
                listener {
                    read += diary.today(MORNING).day.number("sad")
                    if (once.removeLastOrNull() != null) diary.saveCheckIn(MORNING, feeling(4))
                },
            )
        diary.saveCheckIn(MORNING, feeling(3))
        assertEquals(listOf<Int?>(3, 4), read)
        listening.close()
    }

    @Test
    fun `a listener may lock, and what was saved by then is said to be saved`() {
        val saved =
            diary.listen(listener { diary.lock() }).use {
                assertThrows<SomacardException.SavedThenLocked> { diary.saveCheckIn(MORNING, feeling(5)) }
            }
        assertThrows<SomacardException.Locked> { diary.today(MORNING) }
        folder.openDiary(vault).use { assertEquals(listOf(saved.id), it.today(MORNING).day.checkIns.map { it.id }) }
    }

    @Test
    fun `it is told once that the diary was locked, as of a change of everything`() {
        val heard = CopyOnWriteArrayList<Change>()
        val refused = CopyOnWriteArrayList<Throwable?>()
        val listening =
            diary.listen(
                listener {
                    heard += it
                    refused += runCatching { diary.today(MORNING) }.exceptionOrNull()
                },
            )
        val revision = diary.today(MORNING).revision
        diary.lock()
        diary.lock()
        assertEquals(listOf(Change(Area.entries.toSet(), revision + 1uL)), heard)
        assertTrue(refused.single() is SomacardException.Locked)
        listening.close()
    }

    @Test
    fun `a listener may stop itself and begin another`() {
        var heard = 0
        var self: Listening? = null
        val added = mutableListOf<Listening>()
        self =
            diary.listen(
                listener {
                    heard += 1
                    self?.close()
                    added += diary.listen(listener { heard += 10 })
                },
            )
        diary.saveCheckIn(MORNING, feeling(1))
        diary.saveCheckIn(MORNING, feeling(2))
        assertEquals(11, heard)
        added.forEach { it.close() }
    }

    @Test
    fun `it hears nothing once stopped, and is let go`() {
        var heard = 0
        val listening = diary.listen(listener { heard += 1 })
        diary.saveCheckIn(MORNING, feeling(1))
        listening.stop()
        listening.stop()
        diary.saveCheckIn(MORNING, feeling(2))
        listening.close()
        assertEquals(1, heard)
        assertEquals(0, listeners())
    }

    @Test
    fun `a flow of changes leaves none out and stops when it is cancelled`() = runBlocking {
        val hundred = async { diary.changes().take(100).toList() }
        while (listeners() == 0) delay(1)
        diary.io { repeat(120) { saveCheckIn(MORNING, feeling(it % 6)) } }
        assertEquals((1uL..100uL).toList(), hundred.await().map { it.revision })
        assertEquals(0, listeners())
        val forever = launch { diary.changes().collect {} }
        while (listeners() == 0) delay(1)
        forever.cancelAndJoin()
        assertEquals(0, listeners())
    }

    @Test
    fun `a watched screen is read at once, again when it may differ, and ends up right`() = runBlocking {
        val seen = Channel<Int?>(Channel.UNLIMITED)
        val watching =
            launch(Dispatchers.Default) {
                diary.watch(Area.CARD) { today(MORNING).day.number("sad") }.collect { seen.send(it) }
            }
        assertEquals(null, seen.receive())
        diary.io { saveCheckIn(MORNING, feeling(2)) }
        assertEquals(2, seen.receive())
        // An answer of which the card shows nothing.
        diary.io { repeat(50) { saveCheckIn(MORNING, feeling(1)) } }
        diary.io { saveCheckIn(MORNING, feeling(5)) }
        while (seen.receive() != 5) delay(1)
        watching.cancelAndJoin()
        assertEquals(0, listeners())
    }

    @Test
    fun `a watched screen of another area stays`() = runBlocking {
        var read = 0
        val watching =
            launch { diary.watch(Area.SETTINGS) { read += 1 }.collect {} }
        while (read == 0) delay(1)
        diary.io { saveCheckIn(MORNING, feeling(2)) }
        delay(100)
        assertEquals(1, read)
        watching.cancelAndJoin()
    }

    @Test
    fun `locking ends a watched screen, and one of a locked diary never begins`() = runBlocking {
        val shown = CompletableDeferred<Today>()
        val ended = async {
            val settings = diary.watch(Area.SETTINGS) { today(MORNING) }
            runCatching { settings.collect { shown.complete(it) } }.exceptionOrNull()
        }
        shown.await()
        diary.io { lock() }
        assertTrue(ended.await() is SomacardException.Locked)
        assertThrows<SomacardException.Locked> { runBlocking { diary.watch { today(MORNING) }.first() } }
        assertEquals(0, listeners())
    }

    @Test
    fun `a flow of changes tells of the lock and goes on`() = runBlocking {
        val heard = Channel<Change>(Channel.UNLIMITED)
        val listening = launch { diary.changes().collect { heard.send(it) } }
        while (listeners() == 0) delay(1)
        diary.io { lock() }
        assertEquals(Area.entries.toSet(), heard.receive().areas)
        assertTrue(listening.isActive)
        listening.cancelAndJoin()
    }

    /** How many listeners written in Kotlin the core holds. */
    private fun listeners(): Int = FfiConverterTypeChangeListener.handleMap.size
}
