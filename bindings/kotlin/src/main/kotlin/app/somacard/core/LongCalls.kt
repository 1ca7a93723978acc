// Long calls (insights, a report, an import) as coroutines: they tell how far they are, and cancelling ends them.

package app.somacard.core

import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineStart.UNDISPATCHED
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/**
 * Makes a long call on a thread that may wait (one of [on]), with a job of its own. [onProgress] hears how far it is, from 0 to 1, a
 * few times a second, in the caller's context. Cancelling the coroutine ends the call at its next step; then it has
 * changed nothing.
 *
 * ```
 * val screen = diary.longCall({ bar.progress = it }) { job -> insights(Moment.now(), null, null, job) }
 * ```
 */
suspend fun <T> DiaryInterface.longCall(
    onProgress: suspend (Double) -> Unit = {},
    on: CoroutineDispatcher = Dispatchers.IO,
    call: DiaryInterface.(Job) -> T,
): T = Job().use { job -> with(job, onProgress, on, call) }

// The scope ends before the job is closed: nothing in it is left that could use it.
private suspend fun <T> DiaryInterface.with(
    job: Job,
    onProgress: suspend (Double) -> Unit,
    on: CoroutineDispatcher,
    call: DiaryInterface.(Job) -> T,
): T = coroutineScope {
    val telling = launch { tell(job, onProgress) }
    // A child is cancelled while the call still runs: that is how the call hears of it.
    val ending = launch(start = UNDISPATCHED) { cancelWithMe(job) }
    try {
        val answer = withContext(on) { call(job) }
        telling.cancelAndJoin()
        onProgress(job.fraction())
        answer
    } catch (cancelled: SomacardException.Cancelled) {
        ensureActive()
        throw cancelled
    } finally {
        telling.cancel()
        ending.cancel()
    }
}

private suspend fun tell(job: Job, onProgress: suspend (Double) -> Unit) {
    while (true) {
        onProgress(job.fraction())
        delay(TELL_EVERY_MS)
    }
}

private suspend fun cancelWithMe(job: Job) {
    try {
        awaitCancellation()
    } finally {
        job.cancel()
    }
}

private const val TELL_EVERY_MS = 200L
