// Many threads on one diary: calls beside close and lock, and writes from all sides.

package app.somacard.core

import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.util.concurrent.CountDownLatch
import java.util.concurrent.CyclicBarrier
import java.util.concurrent.Executors
import java.util.concurrent.Future
import java.util.concurrent.TimeUnit
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** Runs [work] on [threads] threads at once and gives what each of them gave; what one throws is thrown. */
fun <T> together(threads: Int, work: (Int) -> T): List<T> {
    val pool = Executors.newFixedThreadPool(threads)
    try {
        val start = CyclicBarrier(threads)
        val all: List<Future<T>> =
            List(threads) { number ->
                pool.submit<T> {
                    start.await()
                    work(number)
                }
            }
        return all.map { it.get(30, TimeUnit.MINUTES) }
    } finally {
        pool.shutdownNow()
    }
}

class ThreadsTest {
    @TempDir
    lateinit var folder: Path
    private val vault = MemoryVault()

    @Test
    fun `closed by several threads in the middle of calls`() {
        folder.newDiary(vault).close()
        repeat(20) {
            val diary = folder.openDiary(vault)
            val running = CountDownLatch(4)
            val answers =
                together(8) { number ->
                    if (number < 4) {
                        running.await()
                        diary.close()
                        1
                    } else {
                        read(diary, running)
                    }
                }
            assertTrue(answers.all { it > 0 })
            diary.close()
            assertThrows<IllegalStateException> { diary.today(MORNING) }
            assertThrows<IllegalStateException> { diary.lock() }
        }
        assertEquals(0, FfiConverterTypeKeyVault.handleMap.size)
    }

    /** Calls that overlap keep a closed diary alive until the last has its answer, so that there is a last one here. */
    private fun read(diary: Diary, running: CountDownLatch): Int {
        repeat(50) { answered ->
            try {
                diary.today(MORNING)
            } catch (_: IllegalStateException) {
                return answered
            }
            if (answered == 0) running.countDown()
        }
        return 50
    }

    @Test
    fun `locked in the middle of calls it answers Locked and nothing else`() {
        folder.newDiary(vault).close()
        repeat(20) {
            val diary = folder.openDiary(vault)
            val last =
                together(8) { number ->
                    if (number == 0) diary.lock()
                    runCatching { while (true) diary.today(MORNING) }.exceptionOrNull()
                }
            assertTrue(last.all { it is SomacardException.Locked }, "$last")
            diary.close()
        }
    }

    @Test
    fun `opened by several threads at once it is one diary`() {
        folder.newDiary(vault).use { it.lock() }
        val diaries = together(8) { folder.openDiary(vault) }
        together(8) { diaries[it].saveCheckIn(MORNING, feeling(it % 6)) }
        diaries.forEach { assertEquals(8, it.today(MORNING).day.checkIns.size) }
        diaries.forEach { it.close() }
    }

    @Test
    fun `writes from all sides are all kept and none goes unheard`() {
        val heard = mutableListOf<ULong>()
        folder.newDiary(vault).use { diary ->
            diary.listen(listener { synchronized(heard) { heard += it.revision } }).use {
                together(8) { repeat(25) { diary.saveCheckIn(MORNING, feeling(3)) } }
            }
            // Writes at the same time may be told as one.
            assertEquals((1uL..heard.size.toULong()).toList(), heard.sorted())
            val today = diary.today(MORNING)
            assertEquals(heard.max(), today.revision)
            assertEquals(200, today.day.checkIns.size)
        }
    }
}
