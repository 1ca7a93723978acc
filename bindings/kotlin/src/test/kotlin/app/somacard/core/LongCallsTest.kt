// Long calls as coroutines: progress, cancelling from either side, and that errors come through.

package app.somacard.core

import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.util.concurrent.CancellationException
import kotlin.test.assertEquals
import kotlin.test.assertTrue

class LongCallsTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `it tells how far it is, and 1 in the end`() = runBlocking {
        folder.newDiary(MemoryVault()).use { diary ->
            val heard = mutableListOf<Double>()
            diary.longCall({ heard += it }) { job -> insights(MORNING, null, null, job) }
            assertEquals(heard.sorted(), heard)
            assertEquals(1.0, heard.last())
        }
    }

    @Test
    fun `cancelling the coroutine ends the call`() = runBlocking {
        folder.newDiary(MemoryVault()).use { diary ->
            val began = CompletableDeferred<Unit>()
            var ended: Throwable? = null
            val call = launch {
                try {
                    // One that would never end by itself.
                    diary.longCall<Unit> { job ->
                        while (true) {
                            insights(MORNING, null, null, job)
                            began.complete(Unit)
                        }
                    }
                } catch (error: CancellationException) {
                    ended = error
                    throw error
                }
            }
            began.await()
            call.cancelAndJoin()
            assertTrue(call.isCancelled && ended is CancellationException)
            assertEquals(0, diary.io { today(MORNING) }.day.checkIns.size)
        }
    }

    @Test
    fun `a job that the call itself gave up is an error like others`() {
        folder.newDiary(MemoryVault()).use { diary ->
            val given = { give: (Job) -> Unit ->
                runBlocking {
                    diary.longCall<InsightsScreen> { job ->
                        give(job)
                        insights(MORNING, null, null, job)
                    }
                }
            }
            assertThrows<SomacardException.Cancelled> { given { it.cancel() } }
            assertThrows<SomacardException.Locked> { given { diary.lock() } }
        }
    }
}
