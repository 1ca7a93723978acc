// The last look before something goes, and the ways out: to read and print, a file, a sealed file, a link, a linked clinic.

package app.somacard.share

import androidx.compose.runtime.Composable
import androidx.compose.ui.platform.LocalContext
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.ShareRequest
import app.somacard.core.ShareScreen
import app.somacard.devices.goesOnline
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Block
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Shown
import app.somacard.parts.Words
import app.somacard.parts.begun
import app.somacard.state.Screen

data class WaysPlace(val request: ShareRequest) : Place {
    override val title = R.string.share_ways

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { WaysModel(this, request) }
        Shown(model.screen) { share ->
            Page {
                Before(share)
                share.nothing?.let { Words(it) } ?: Ways(share, here)
            }
        }
    }
}

class WaysModel(here: Here, request: ShareRequest) {
    val screen: Screen<ShareScreen> = here.screen(revision = ShareScreen::revision) { looked(it, request) }
}

/** What has to be said before anything goes. */
@Composable
private fun Before(share: ShareScreen) {
    Block { Words(share.whom, share.daysText.begun(), share.filledText) }
    Goes(share)
    LeftOut(share)
    Words(share.warning, share.clinicWords, share.notice, share.forGood)
}

@Composable
private fun Ways(share: ShareScreen, here: Here) {
    val request = share.request
    val to = share.recipients.find { it.id == request.recipient }
    Heading(stringResource(R.string.share_how))
    GoRow(stringResource(R.string.share_report), stringResource(R.string.share_report_more)) {
        here.go(ReportPlace(request))
    }
    GoRow(stringResource(R.string.share_file), stringResource(R.string.share_file_more)) {
        here.go(FilePlace(request, to?.sealable == true))
    }
    GoRow(stringResource(R.string.share_under_key), stringResource(R.string.share_under_key_more)) {
        here.go(UnderKeyPlace(request))
    }
    if (!LocalContext.current.goesOnline()) {
        Quiet(stringResource(R.string.share_offline))
        return
    }
    GoRow(stringResource(R.string.share_link), stringResource(R.string.share_link_more)) {
        here.go(LinkPlace(request))
    }
    if (to?.linked == true) {
        GoRow(stringResource(R.string.share_to_clinic, to.label), stringResource(R.string.share_to_clinic_more)) {
            here.go(DeliverPlace(request, to.label))
        }
    }
}
