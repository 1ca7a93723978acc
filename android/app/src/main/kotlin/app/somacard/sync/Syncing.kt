// Syncing by itself: soon after the diary was opened or changed, and every few hours; one sync at a time, with the diary that
// is open or that opens for nobody in particular. Without the permission to reach a network, which only one variant of the app
// has, nothing of this happens.

package app.somacard.sync

import android.Manifest
import android.app.job.JobInfo
import android.app.job.JobScheduler
import android.content.ComponentName
import android.content.Context
import android.content.pm.PackageManager
import app.somacard.core.Diary
import app.somacard.core.SomacardException
import app.somacard.core.SyncEnded
import app.somacard.core.SyncScreen
import app.somacard.core.SyncState
import app.somacard.core.talk
import app.somacard.phone.PhoneDiary
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.withContext
import kotlin.random.Random
import kotlin.time.Duration.Companion.hours
import kotlin.time.Duration.Companion.minutes
import kotlin.time.Duration.Companion.seconds

class Syncing(private val context: Context, private val diary: PhoneDiary) {
    private val jobs = context.getSystemService(JobScheduler::class.java)
    private val turn = Mutex()

    /** Whether something came up while a sync ran, and whether the diary was opened then. */
    private var noted: Boolean? = null

    /** Whether this variant of the app may reach a network. */
    val mayTalk: Boolean
        get() = context.checkSelfPermission(Manifest.permission.INTERNET) == PackageManager.PERMISSION_GRANTED

    /**
     * Looks whether there is a mailbox and something to bring there; [opened] fetches in any case. While a sync runs nothing is
     * scheduled: what it brings is news itself, and the phone ends a job that is scheduled anew.
     */
    suspend fun replan(opened: Boolean = false) {
        if (turn.isLocked) {
            noted = opened || noted == true
            return
        }
        if (!mayTalk || !diary.opensByItself()) return
        try {
            plan(diary.aside { withContext(diary.phone.io) { it.syncing(diary.phone.now()) } }, opened)
        } catch (_: SomacardException) {
            // It is locked, or can't be read now: the next change asks again.
        }
    }

    /** Looks once, after a sync has ended and the phone was told so, at what came up meanwhile. */
    suspend fun goOn() {
        val opened = noted ?: return
        noted = null
        replan(opened)
    }

    /** Syncs now, if nobody does; whether to try again later. */
    suspend fun sync(): Boolean {
        if (!turn.tryLock()) return false
        return try {
            mayTalk && diary.opensByItself() && diary.aside { it.talked() } == SyncEnded.LATER
        } catch (_: SomacardException.NotYet) {
            stop()
            false
        } catch (_: SomacardException.Locked) {
            true
        } catch (_: SomacardException.CannotWrite) {
            true
        } catch (_: SomacardException) {
            false
        } finally {
            turn.unlock()
        }
    }

    private suspend fun Diary.talked(): SyncEnded {
        val session = withContext(diary.phone.io) { sync(diary.phone.now()) }
        return session.use { it.talk(diary.phone.ask) }.ended
    }

    private fun plan(screen: SyncScreen, opened: Boolean) {
        if (screen.state == SyncState.NOT_SYNCED || screen.state == SyncState.TAKEN_OFF) return stop()
        if (jobs.getPendingJob(NOW_AND_THEN) == null) jobs.schedule(nowAndThen())
        val waits = screen.state == SyncState.FIRST_SYNC_WAITS || (screen.mailbox?.waiting ?: 0uL) > 0uL
        if (opened || waits) jobs.schedule(soon())
    }

    fun stop() {
        jobs.cancel(SOON)
        jobs.cancel(NOW_AND_THEN)
    }

    // Each at a moment of its own: a relay must not see all phones at once, nor an entry by its time.
    private fun soon() = job(SOON)
        .setMinimumLatency(Random.nextLong(LEAST.inWholeMilliseconds, MOST.inWholeMilliseconds))
        .setBackoffCriteria(
            BACK_OFF.inWholeMilliseconds + Random.nextLong(BACK_OFF.inWholeMilliseconds),
            JobInfo.BACKOFF_POLICY_EXPONENTIAL,
        )
        .build()

    private fun nowAndThen() = job(NOW_AND_THEN)
        .setPeriodic(
            EVERY.inWholeMilliseconds + Random.nextLong(WITHIN.inWholeMilliseconds),
            WITHIN.inWholeMilliseconds,
        )
        .build()

    private fun job(id: Int) = JobInfo.Builder(id, ComponentName(context, SyncJob::class.java))
        .setRequiredNetworkType(JobInfo.NETWORK_TYPE_ANY)

    companion object {
        const val SOON = 1
        const val NOW_AND_THEN = 2
        private val LEAST = 20.seconds
        private val MOST = 90.seconds
        private val BACK_OFF = 1.minutes
        private val EVERY = 4.hours
        private val WITHIN = 1.hours
    }
}
