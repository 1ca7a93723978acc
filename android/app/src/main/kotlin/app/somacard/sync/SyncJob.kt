// A sync that the phone starts when there is a network. Stopped at any point it costs nothing: the next one goes on.

package app.somacard.sync

import android.app.job.JobParameters
import android.app.job.JobService
import app.somacard.somacard
import kotlinx.coroutines.Job
import kotlinx.coroutines.launch

class SyncJob : JobService() {
    private val running = mutableMapOf<Int, Job>()

    override fun onStartJob(job: JobParameters): Boolean {
        running[job.jobId] = somacard.scope.launch {
            val again = somacard.syncing.sync()
            jobFinished(job, again)
            // One that is tried again brings all there is then.
            if (!again) somacard.syncing.goOn()
        }
        return true
    }

    /** The network went, or the phone wants to rest: again later. */
    override fun onStopJob(job: JobParameters): Boolean {
        running.remove(job.jobId)?.cancel()
        return true
    }
}
