// Two devices of one person: what the first shows, the six digits on both, and how it ended. After a yes on both the
// diary is synced. Nothing of it is kept.

package app.somacard.devices

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.somacard.core.DiaryInterface
import app.somacard.core.Moment
import app.somacard.core.Pairing
import app.somacard.core.PairingCode
import app.somacard.core.PairingEnd
import app.somacard.core.PairingQuestion
import app.somacard.core.PairingStep
import app.somacard.core.SyncReport
import app.somacard.core.talk
import app.somacard.parts.Work
import app.somacard.phone.PhoneDiary
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineScope

class PairingTalk(diary: PhoneDiary, scope: CoroutineScope) {
    val work = Work(diary, scope)

    /** What the first device shows; nothing on the second. */
    var code by mutableStateOf<PairingCode?>(null)
        private set

    /** What both ask. */
    var question by mutableStateOf<PairingQuestion?>(null)
        private set

    /** The person said yes, and the other device waits for its own. */
    var saidYes by mutableStateOf(false)
        private set

    var end by mutableStateOf<PairingStep.Done?>(null)
        private set

    /** How the sync after it ended. */
    var report by mutableStateOf<SyncReport?>(null)
        private set

    val paired: Boolean get() = end?.end == PairingEnd.PAIRED

    private var answer = CompletableDeferred<Boolean>()

    fun begin(start: DiaryInterface.(Moment) -> Pairing) = work.begin {
        end = null
        report = null
        try {
            end = call(start).use { pairing ->
                code = pairing.code()
                pairing.talk(diary.phone.ask, diary.phone::now) { compare(it) }
            }
        } finally {
            code = null
            question = null
            saidYes = false
        }
        if (paired) report = talked { sync(it) }
    }

    /** Whether the digits are the same on both. */
    fun compared(same: Boolean) {
        saidYes = same
        answer.complete(same)
    }

    private suspend fun compare(asked: PairingQuestion): Boolean {
        answer = CompletableDeferred()
        question = asked
        return answer.await()
    }
}
