// A link for some days: the sealed file lies at the relay, who has the link can read it. There is no link before it lies there.

package app.somacard.share

import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.platform.LocalContext
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.text.input.KeyboardType
import app.somacard.R
import app.somacard.core.ShareLink
import app.somacard.core.ShareReport
import app.somacard.core.ShareRequest
import app.somacard.core.SomacardException
import app.somacard.core.WhyNotYet
import app.somacard.core.talk
import app.somacard.devices.DevicesPlace
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Block
import app.somacard.parts.Field
import app.somacard.parts.GoRow
import app.somacard.parts.MainButton
import app.somacard.parts.Page
import app.somacard.parts.QrPicture
import app.somacard.parts.Words
import app.somacard.parts.Work
import app.somacard.parts.Working
import app.somacard.parts.wrongAt

data class LinkPlace(val request: ShareRequest) : Place {
    override val title = R.string.share_link

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { LinkModel(this, request) }
        Page(bar = { if (model.report?.done != true) MakeBar(model.work.running, model::make) }) {
            val refused = model.work.refused
            if (refused.wrongAt("days") == null) Working(model.work, stringResource(R.string.share_making))
            if ((refused as? SomacardException.NotYet)?.why == WhyNotYet.MAILBOX) {
                GoRow(stringResource(R.string.devices)) { here.go(DevicesPlace) }
            }
            model.report?.let { report -> report.link?.let { LinkShown(it) } ?: Block { Words(report.text) } }
            if (model.report?.done != true) Asked(model)
        }
    }
}

@Composable
private fun Asked(model: LinkModel) {
    Words(stringResource(R.string.share_link_about))
    Field(
        stringResource(R.string.share_link_days),
        model.days,
        model.work.refused.wrongAt("days"),
        keyboard = KeyboardType.Number,
    ) { model.days = it.filter(Char::isDigit).take(2) }
}

/** A link to be scanned or sent. */
@Composable
internal fun ColumnScope.LinkShown(link: ShareLink) {
    val context = LocalContext.current
    Words(link.about)
    QrPicture(link.qr)
    MainButton(stringResource(R.string.share_send_link)) { context.sendText(link.text) }
}

class LinkModel(here: Here, private val request: ShareRequest) {
    val work = Work(here.diary, here.scope)
    var days by mutableStateOf("7")
    var report by mutableStateOf<ShareReport?>(null)
        private set

    fun make() = work.begin {
        val days = days.toUIntOrNull() ?: 0u
        report = null
        report = long { now, job -> shareLink(now, request, days, null, job) }.use { it.talk(diary.phone.ask) }
    }
}
