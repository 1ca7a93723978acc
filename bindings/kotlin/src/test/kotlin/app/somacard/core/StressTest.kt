// Ten thousand openings and a hundred thousand calls from eight threads: nothing crashes, nothing stays behind. The
// full numbers run from tests/soak/bindings; every ordinary run does a small part of them.
//
// Memory: the Java heap has its full size and is resident from the start (pom.xml), so what the process grows by is
// native. JNA gives its small structures back when Java collects garbage; a small heap makes that often. The first
// third warms up, in two rounds with threads of their own: compiled code and malloc's arenas, of which each thread has
// one, reach their size. After it the full run may grow by 16 MB; openings that each left one page of 4 KB would make
// 26 MB of it. A short run is still warming up after its third and may grow by 32 MB: it finds crashes and coarse leaks
// only.

package app.somacard.core

import org.junit.jupiter.api.Assumptions.assumeTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import kotlin.io.path.Path
import kotlin.io.path.createDirectory
import kotlin.io.path.exists
import kotlin.io.path.readLines
import kotlin.test.assertEquals
import kotlin.test.assertTrue

@Timeout(60, unit = TimeUnit.MINUTES)
class StressTest {
    @TempDir
    lateinit var folder: Path
    private val full = System.getProperty("somacard.stress") == "full"

    @Test
    fun `openings leave nothing behind`() {
        val places = List(THREADS) { folder.resolve("$it").createDirectory() to MemoryVault() }
        places.forEach { (place, vault) -> place.newDiary(vault).close() }
        staysFlat("openings", if (full) 10_000 else 500) { thread, number ->
            val (place, vault) = places[thread]
            place.openDiary(vault).use { diary ->
                if (number % 2 == 0) diary.lock()
            }
        }
    }

    @Test
    fun `calls leave nothing behind`() {
        val date = MORNING.toOffsetDateTime().toLocalDate()
        folder.newDiary(MemoryVault()).use { diary ->
            staysFlat("calls", if (full) 100_000 else 10_000) { thread, number ->
                when {
                    number % 500 == 0 -> diary.answerDay(MORNING, NewDay(answers = feeling(number % 6).answers))
                    number % 10 == 1 -> diary.listen(listener {}).close()
                    number % 10 == 2 -> diary.inLanguage(Language.SPANISH).close()
                    number % 10 == 3 -> assertTrue(runCatching { diary.today(Moment(1L shl 60, 0)) }.isFailure)
                    else -> diary.day(MORNING, date.minusDays(thread.toLong()).toDay())
                }
            }
        }
    }

    /** Runs [work] [times] times in all and compares the process after a third with the process at the end. */
    private fun staysFlat(name: String, times: Int, work: (thread: Int, number: Int) -> Unit) {
        val each = times / THREADS
        val run = { numbers: IntRange -> together(THREADS) { thread -> numbers.forEach { work(thread, it) } } }
        run(0 until each / 6)
        run(each / 6 until each / 3)
        val before = resident()
        run(each / 3 until each)
        val after = resident()
        println("$name: $times, resident ${before / 1024} MB after a third, ${after / 1024} MB at the end")
        assertEquals(0, FfiConverterTypeChangeListener.handleMap.size)
        assertTrue(after - before < (if (full) 16 else 32) * 1024, "$name: from $before kB to $after kB")
    }

    /** Resident memory of this process in kB, with what only waits for the collector gone. */
    private fun resident(): Int {
        val status = Path("/proc/self/status")
        assumeTrue(status.exists(), "skipped: no /proc to read the memory from")
        repeat(3) {
            System.gc()
            Thread.sleep(100)
        }
        return status.readLines().single { it.startsWith("VmRSS:") }.filter(Char::isDigit).toInt()
    }
}

private const val THREADS = 8
