package app.somacard.sync

import android.Manifest
import android.app.job.JobInfo
import android.app.job.JobParameters
import android.app.job.JobScheduler
import android.os.Looper
import app.somacard.AppTest
import app.somacard.core.Diary
import app.somacard.core.Request
import app.somacard.core.Response
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertSame
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Robolectric
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadow.api.Shadow

class SyncingTest : AppTest() {
    private val jobs get() = app.getSystemService(JobScheduler::class.java)

    private fun allow() = shadowOf(app).grantPermissions(Manifest.permission.INTERNET)

    private fun withMailbox() = runBlocking {
        app.diary.open { Diary.create(folder.path, vault, language(), now()) }
        app.diary.core().newRecoveryWords()
        app.diary.call { openMailbox(it, "https://relay.example.org", "join-code-1234", "Phone") }
    }

    private fun pending() = jobs.allPendingJobs.associateBy { it.id }

    @Test
    fun withoutThePermissionNothingIsEverScheduledOrAsked() = runBlocking {
        withMailbox()
        var asked = 0
        app.relay = { null.also { asked++ } }
        app.syncing.replan(opened = true)
        assertFalse(app.syncing.sync())
        assertEquals(emptyMap<Int, JobInfo>(), pending())
        assertEquals(0, asked)
    }

    @Test
    fun withAMailboxJobsWaitForANetwork() = runBlocking {
        allow()
        withMailbox()
        app.syncing.replan(opened = true)
        assertEquals(setOf(Syncing.SOON, Syncing.NOW_AND_THEN), pending().keys)
        pending().values.forEach { assertNotNull(it.requiredNetwork) }
        assertTrue(pending().getValue(Syncing.SOON).minLatencyMillis >= 20_000)
        assertEquals(JobInfo.BACKOFF_POLICY_EXPONENTIAL, pending().getValue(Syncing.SOON).backoffPolicy)
        assertTrue(pending().getValue(Syncing.NOW_AND_THEN).isPeriodic)
    }

    @Test
    fun withoutAMailboxThereIsNothingToDo() = runBlocking {
        allow()
        app.diary.open { Diary.create(folder.path, vault, language(), now()) }
        app.syncing.replan(opened = true)
        assertEquals(emptyMap<Int, JobInfo>(), pending())
        assertFalse(app.syncing.sync())
    }

    @Test
    fun whereNobodyAnswersItIsTriedAgain() = runBlocking {
        allow()
        withMailbox()
        val asked = mutableListOf<String>()
        app.relay = { null.also { _ -> asked += it.url } }
        assertTrue(app.syncing.sync())
        assertTrue(asked.all { it.startsWith("https://relay.example.org") })
        assertTrue(asked.isNotEmpty())
    }

    @Test
    fun aLockedDiaryIsSyncedOnlyWhereItsKeyAsksForNobody() = runBlocking {
        allow()
        withMailbox()
        var asked = 0
        app.relay = { null.also { asked++ } }
        app.diary.lock()
        app.syncing.sync()
        assertTrue(asked > 0)
        assertTrue(app.diary.isLocked.value)
        app.vault.asks = true
        asked = 0
        assertFalse(app.syncing.sync())
        assertEquals(0, asked)
    }

    @Test
    fun onlyOneSyncRunsAtATimeAndAStoppedOneEndsCleanly() {
        allow()
        withMailbox()
        val began = CompletableDeferred<Unit>()
        val never = CompletableDeferred<Response?>()
        app.relay = { _: Request ->
            began.complete(Unit)
            never.await()
        }
        val service = Robolectric.buildService(SyncJob::class.java).create().get()
        val job = Shadow.newInstanceOf(JobParameters::class.java)
        assertTrue(service.onStartJob(job))
        waitUntil { began.isCompleted }
        assertFalse(runBlocking { app.syncing.sync() })
        assertTrue(service.onStopJob(job))
        shadowOf(Looper.getMainLooper()).idle()
        assertFalse(shadowOf(service).isJobFinished)
        app.relay = { null }
        assertTrue(runBlocking { app.syncing.sync() })
    }

    @Test
    fun aSyncThatRunsIsNotEndedByWhatItBringsAndIsFollowedByOne() {
        allow()
        withMailbox()
        val began = CompletableDeferred<Unit>()
        val answer = CompletableDeferred<Response?>()
        app.relay = { _: Request ->
            began.complete(Unit)
            answer.await()
        }
        runBlocking { app.syncing.replan(opened = true) }
        val before = pending().getValue(Syncing.SOON)
        val service = Robolectric.buildService(SyncJob::class.java).create().get()
        assertTrue(service.onStartJob(Shadow.newInstanceOf(JobParameters::class.java)))
        waitUntil { began.isCompleted }
        runBlocking { app.syncing.replan(opened = true) }
        assertSame(before, pending().getValue(Syncing.SOON))
        // The relay says that it does not know this device: nothing to try again.
        answer.complete(Response(403u, ByteArray(0)))
        waitUntil { pending()[Syncing.SOON] !== before }
        assertTrue(shadowOf(service).isJobFinished)
    }

    private fun waitUntil(so: () -> Boolean) {
        repeat(200) {
            shadowOf(Looper.getMainLooper()).idle()
            if (so()) return
            Thread.sleep(10)
        }
        assertTrue("nothing came", so())
    }
}
