// A talk with a relay: a sync, a clinic's mailbox, a recovery. How far it is, and how it ended in the core's words.

package app.somacard.devices

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.somacard.R
import app.somacard.core.DiaryInterface
import app.somacard.core.Moment
import app.somacard.core.SyncReport
import app.somacard.core.SyncSession
import app.somacard.core.talk
import app.somacard.parts.Block
import app.somacard.parts.Quiet
import app.somacard.parts.Words
import app.somacard.parts.Work
import app.somacard.parts.Working
import app.somacard.phone.PhoneDiary
import kotlinx.coroutines.CoroutineScope

class Talk(diary: PhoneDiary, scope: CoroutineScope) {
    val work = Work(diary, scope)

    /** How the last one ended. */
    var report by mutableStateOf<SyncReport?>(null)
        private set

    /** [first] is done before, as a part of it. */
    fun begin(first: suspend Work.() -> Unit = {}, session: DiaryInterface.(Moment) -> SyncSession) = work.begin {
        report = null
        first()
        report = talked(session)
    }
}

/** One talk to its end. */
internal suspend fun Work.talked(session: DiaryInterface.(Moment) -> SyncSession): SyncReport =
    call(session).use { talk ->
        talk.talk { request ->
            // Of a talk that is a few requests long it is 0 until the end.
            fraction = talk.fraction().toFloat().takeIf { it > 0 }
            diary.phone.ask(request)
        }
    }

/** While it runs, and what it said. */
@Composable
fun TalkShown(talk: Talk) {
    Working(talk.work, stringResource(R.string.devices_talking))
    talk.report?.let { ReportShown(it) }
}

@Composable
internal fun ReportShown(report: SyncReport) = Block(Modifier.semantics { liveRegion = LiveRegionMode.Polite }) {
    Words(report.text)
    report.more.forEach { Quiet(it) }
}
