// Clinics: what came from them, the links there are. A clinic offers; the person accepts or hides, and nothing happens by
// itself.

package app.somacard.clinics

import androidx.compose.runtime.Composable
import androidx.compose.runtime.mutableStateMapOf
import androidx.compose.ui.platform.LocalContext
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.ClinicItemKind
import app.somacard.core.ClinicItemRow
import app.somacard.core.ClinicsScreen
import app.somacard.devices.Talk
import app.somacard.devices.TalkShown
import app.somacard.devices.goesOnline
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Folded
import app.somacard.parts.Heading
import app.somacard.parts.MainButton
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Shown
import app.somacard.parts.Words
import kotlinx.coroutines.launch

data object ClinicsPlace : Place {
    override val title = R.string.clinics

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { ClinicsModel(this) }
        val online = LocalContext.current.goesOnline()
        Shown(model.screen) { clinics ->
            Page {
                TalkShown(model.talk)
                Came(clinics, model)
                Heading(stringResource(R.string.clinics_links))
                if (clinics.links.isEmpty()) Words(clinics.noLinks)
                clinics.links.forEach { Link(it, model, online) }
                if (online) {
                    MainButton(stringResource(R.string.clinics_invitation)) { here.go(InvitationPlace) }
                } else {
                    Quiet(stringResource(R.string.clinics_offline))
                }
            }
        }
    }
}

@Composable
private fun Came(clinics: ClinicsScreen, model: ClinicsModel) {
    val (open, answered) = clinics.items.partition { it.isOpen }
    Heading(stringResource(R.string.clinics_came))
    if (clinics.items.isEmpty()) Words(clinics.noItems)
    open.forEach { Item(it, model) }
    if (answered.isNotEmpty()) {
        Folded(stringResource(R.string.clinics_answered)) { answered.forEach { Item(it, model) } }
    }
}

/** It waits for an answer. */
private val ClinicItemRow.isOpen get() = answer == null && (acceptable || kind == ClinicItemKind.REVOCATION)

class ClinicsModel(private val here: Here) {
    val screen = here.screen(Area.SESSIONS, Area.SETTINGS, revision = ClinicsScreen::revision) { clinics(it) }
    val talk = Talk(here.diary, here.scope)

    /** Of which items the clinic is to hear the answer. */
    val tell = mutableStateMapOf<String, Boolean>()

    fun accept(item: ClinicItemRow) = answer(item) { now, told -> acceptClinicItem(now, item.id, told) }

    fun hide(item: ClinicItemRow) = answer(item) { now, told -> hideClinicItem(now, item.id, told) }

    fun talkWith(pair: String) = talk.begin { clinicSession(it, pair) }

    /** Ends the link, here first; the relay is told after it. */
    fun unlink(pair: String) {
        here.scope.launch {
            screen.act { unlinkClinic(it, pair) }.join()
            if (screen.refused == null) talkWith(pair)
        }
    }

    fun forget(pair: String) = screen.act { forgetClinic(it, pair) }

    private fun answer(item: ClinicItemRow, call: Answering) {
        val told = tell[item.id] == true
        here.scope.launch {
            screen.act { call(it, told) }.join()
            if (told && screen.refused == null) talkWith(item.pair)
        }
    }
}
