// Something that a clinic sent, and what the person can say of it.

package app.somacard.clinics

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.ClinicItemAnswer
import app.somacard.core.ClinicItemRow
import app.somacard.core.ClinicsScreen
import app.somacard.core.DiaryInterface
import app.somacard.core.Moment
import app.somacard.parts.Block
import app.somacard.parts.Heading
import app.somacard.parts.MainButton
import app.somacard.parts.Quiet
import app.somacard.parts.SideButton
import app.somacard.parts.TickRow
import app.somacard.parts.Words
import app.somacard.parts.begun

/** Accepting or hiding, and whether the clinic is to hear of it. */
internal typealias Answering = DiaryInterface.(Moment, Boolean) -> ClinicsScreen

@Composable
internal fun Item(item: ClinicItemRow, model: ClinicsModel) = Block {
    Heading(item.title)
    Quiet(item.claimedName)
    Words(item.lines)
    Quiet(item.answerText.begun())
    val (accepts, hides) = item.acceptable to (item.answer == null)
    if (item.answer == ClinicItemAnswer.ACCEPTED) return@Block
    if (accepts || hides) {
        TickRow(stringResource(R.string.clinics_tell), model.tell[item.id] == true) { model.tell[item.id] = it }
    }
    val free = !model.screen.busy && !model.talk.work.running
    if (accepts) MainButton(stringResource(R.string.clinics_accept), free) { model.accept(item) }
    if (hides) SideButton(stringResource(R.string.clinics_hide), free) { model.hide(item) }
}
