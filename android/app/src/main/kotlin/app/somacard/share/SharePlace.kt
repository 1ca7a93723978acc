// Share: for whom, which days, what of the diary, and what stays out. Nothing goes from here: the ways out come after a look
// at it.

package app.somacard.share

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.clinics.ClinicsPlace
import app.somacard.core.ShareScreen
import app.somacard.devices.DevicesPlace
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.DayField
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.SaveBar
import app.somacard.parts.Shown
import app.somacard.parts.TickRow
import app.somacard.parts.Words

data object SharePlace : Place {
    override val title = R.string.share

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { ShareModel(this) }
        Shown(model.screen) { Choosing(it, model, here) }
    }
}

@Composable
private fun Choosing(share: ShareScreen, model: ShareModel, here: Here) = Page(
    bar = {
        SaveBar(stringResource(R.string.share_go_on), share.nothing == null) { here.go(WaysPlace(share.request)) }
    },
) {
    Whom(share, model, here)
    Days(share, model)
    Parts(share, model)
    Words(share.nothing, share.warning, share.clinicWords)
    Quiet(share.notice)
    Heading(stringResource(R.string.share_else))
    GoRow(stringResource(R.string.share_log)) { here.go(ShareLogPlace) }
    GoRow(stringResource(R.string.clinics)) { here.go(ClinicsPlace) }
    GoRow(stringResource(R.string.devices)) { here.go(DevicesPlace) }
}

@Composable
private fun Days(share: ShareScreen, model: ShareModel) {
    Heading(stringResource(R.string.share_days))
    DayField(stringResource(R.string.share_from), share.request.from) { model.change { copy(from = it) } }
    DayField(stringResource(R.string.share_to), share.request.to) { model.change { copy(to = it) } }
    share.filledText?.let { Quiet(it) }
    share.knownAs?.let { name ->
        TickRow(stringResource(R.string.share_named, name), share.request.named) { model.change { copy(named = it) } }
    }
}
