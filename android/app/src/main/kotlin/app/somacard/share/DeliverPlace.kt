// To a linked clinic: sealed to its key, through the relay. That it was delivered is known; what becomes of it there is not.

package app.somacard.share

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.ShareReport
import app.somacard.core.ShareRequest
import app.somacard.core.talk
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Block
import app.somacard.parts.GoRow
import app.somacard.parts.Page
import app.somacard.parts.SaveBar
import app.somacard.parts.Words
import app.somacard.parts.Work
import app.somacard.parts.Working

data class DeliverPlace(val request: ShareRequest, val name: String) : Place {
    override val title = R.string.share_deliver

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { DeliverModel(this, request) }
        val done = model.report?.done == true
        Page(
            bar = { if (!done) SaveBar(stringResource(R.string.share_send), !model.work.running, model::send) },
        ) {
            if (!done) Words(stringResource(R.string.share_deliver_about, name))
            Working(model.work, stringResource(R.string.share_sending))
            model.report?.let { Block { Words(it.text) } }
            if (done) GoRow(stringResource(R.string.share_log)) { here.go(ShareLogPlace) }
        }
    }
}

class DeliverModel(here: Here, private val request: ShareRequest) {
    val work = Work(here.diary, here.scope)
    var report by mutableStateOf<ShareReport?>(null)
        private set

    fun send() = work.begin {
        report = null
        val session = long { now, job -> shareToClinic(now, request, emptyList(), null, job) }
        report = session.use { it.talk(diary.phone.ask) }
    }
}
