// A link with a clinic: how it stands, asking for what is new, and its end.

package app.somacard.clinics

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.ClinicRow
import app.somacard.parts.Ask
import app.somacard.parts.Block
import app.somacard.parts.Folded
import app.somacard.parts.Heading
import app.somacard.parts.Quiet
import app.somacard.parts.SideButton
import app.somacard.parts.SmallButton
import app.somacard.parts.Words
import app.somacard.parts.begun

@Composable
internal fun Link(link: ClinicRow, model: ClinicsModel, online: Boolean) = Block {
    Heading(link.claimedName)
    Quiet(link.roleLabel.begun())
    Words(link.about.map(String::begun))
    Folded(stringResource(R.string.clinics_more_about)) {
        Words(
            stringResource(R.string.clinics_known_as_is, link.knownAs),
            stringResource(R.string.clinics_relay, link.relayHost),
            stringResource(R.string.clinics_six_words, link.fingerprint.joinToString(" ")),
        )
    }
    val free = !model.screen.busy && !model.talk.work.running
    if (online) SideButton(stringResource(R.string.clinics_talk), free) { model.talkWith(link.pair) }
    if (link.unlinking) Forget(link, model) else End(link, model, free)
}

@Composable
private fun End(link: ClinicRow, model: ClinicsModel, free: Boolean) {
    var asking by remember { mutableStateOf(false) }
    SmallButton(stringResource(R.string.clinics_end), free) { asking = true }
    if (!asking) return
    Ask(
        stringResource(R.string.clinics_end_title, link.claimedName),
        stringResource(R.string.clinics_end_text),
        stringResource(R.string.clinics_end),
        { asking = false },
    ) {
        asking = false
        model.unlink(link.pair)
    }
}

@Composable
private fun Forget(link: ClinicRow, model: ClinicsModel) {
    var asking by remember { mutableStateOf(false) }
    SmallButton(stringResource(R.string.clinics_forget)) { asking = true }
    if (!asking) return
    Ask(
        stringResource(R.string.clinics_forget_title),
        stringResource(R.string.clinics_forget_text),
        stringResource(R.string.clinics_forget),
        { asking = false },
    ) {
        asking = false
        model.forget(link.pair)
    }
}
