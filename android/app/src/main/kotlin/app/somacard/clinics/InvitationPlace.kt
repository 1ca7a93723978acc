// An invitation: scanned or pasted, read before anything is kept, and a yes to it. Reading it sends nothing.

package app.somacard.clinics

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.text.input.KeyboardType
import app.somacard.R
import app.somacard.core.ClinicPreview
import app.somacard.devices.TalkShown
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Field
import app.somacard.parts.Page
import app.somacard.parts.SaveBar
import app.somacard.parts.ScanButton
import app.somacard.parts.SideButton
import app.somacard.parts.Words
import app.somacard.parts.Working
import app.somacard.parts.wrongAt

data object InvitationPlace : Place {
    override val title = R.string.clinics_invitation

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { InvitationModel(this) }
        Page(bar = { Bar(model, here) }) {
            val preview = model.preview
            when {
                model.linked -> Linked(model)
                preview == null -> Text(model)
                else -> Preview(preview, model)
            }
        }
    }
}

@Composable
private fun Bar(model: InvitationModel, here: Here) = when {
    model.linked -> SaveBar(stringResource(R.string.clinics_done), onSave = here::back)

    model.preview == null ->
        SaveBar(stringResource(R.string.clinics_read), model.text.isNotBlank() && !model.work.running, model::read)

    else -> SaveBar(stringResource(R.string.clinics_link), !model.work.running, model::link)
}

@Composable
private fun Text(model: InvitationModel) {
    Words(stringResource(R.string.clinics_scan_about))
    Working(model.work, stringResource(R.string.clinics_reading))
    ScanButton(model::scanned)
    Field(
        stringResource(R.string.clinics_invitation_text),
        model.text,
        lines = 4,
        keyboard = KeyboardType.Password,
    ) { model.text = it }
}

@Composable
private fun Preview(preview: ClinicPreview, model: InvitationModel) {
    preview.lines.forEach { Line(it) }
    val wrong = model.work.refused
    if (wrong.wrongAt("known-as") == null && wrong.wrongAt("compare") == null) {
        Working(model.work, stringResource(R.string.clinics_linking))
    }
    if (preview.mustCompare) {
        Field(
            stringResource(R.string.clinics_compared),
            model.compared,
            wrong.wrongAt("compare"),
            stringResource(R.string.clinics_compared_more),
            keyboard = KeyboardType.Password,
        ) { model.compared = it }
    }
    Field(
        stringResource(R.string.clinics_known_as),
        model.knownAs,
        wrong.wrongAt("known-as"),
        stringResource(R.string.clinics_known_as_more),
    ) { model.knownAs = it }
    SideButton(stringResource(R.string.clinics_other_invitation), !model.work.running, onPress = model::another)
}

@Composable
private fun Linked(model: InvitationModel) {
    Words(stringResource(R.string.clinics_linked))
    TalkShown(model.talk)
}
