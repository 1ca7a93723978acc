// A chain to write or to change: what made me vulnerable, what prompted it, the links in their order, what came after, what
// could stand in its place. Every part may stay empty.

package app.somacard.chains

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.ChainsScreen
import app.somacard.core.Day
import app.somacard.core.Named
import app.somacard.navigation.AskBeforeLeaving
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Ask
import app.somacard.parts.ChoiceRow
import app.somacard.parts.DayField
import app.somacard.parts.Field
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.SaveBar
import app.somacard.parts.Shown
import app.somacard.parts.SideButton
import app.somacard.parts.TickRow
import app.somacard.parts.Words
import app.somacard.parts.wrongAt

/** The chain of this [id], or a new one, about this [behaviour] on this [day] where that is known. */
data class ChainPlace(val id: String? = null, val behaviour: String? = null, val day: Day? = null) : Place {
    override val title = if (id == null) R.string.chains_write else R.string.chains_one

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { ChainModel(this, this@ChainPlace) }
        Shown(model.chains, PARTS.map { it.name }.toSet() + LINK) { screen ->
            val draft = model.draft(screen)
            if (draft == null) {
                Page { Words(stringResource(R.string.chains_gone)) }
            } else {
                AskBeforeLeaving(draft.isTouched, here)
                ChainForm(screen, draft, model)
            }
        }
    }
}

@Composable
private fun ChainForm(screen: ChainsScreen, draft: ChainDraft, model: ChainModel) =
    Page(bar = { SaveBar(enabled = !model.chains.busy, onSave = model::save) }) {
        Quiet(stringResource(R.string.chains_may_stay_empty))
        DayField(stringResource(R.string.chains_day), draft.day, last = screen.today) { draft.day = it }
        Behaviours(screen, draft)
        Parts(draft, model, BEFORE)
        Heading(stringResource(R.string.chains_links))
        Links(draft, screen.linkKinds)
        model.chains.refused.wrongAt(LINK)?.let { Quiet(it) }
        Parts(draft, model, AFTER)
        if (draft.isNew) {
            TickRow(stringResource(R.string.chains_in_session), draft.inSession) { draft.inSession = it }
        } else {
            SideButton(stringResource(R.string.chains_delete), !model.chains.busy) { model.asks = true }
        }
        if (model.asks) AskToDelete(model)
    }

@Composable
private fun AskToDelete(model: ChainModel) = Ask(
    stringResource(R.string.chains_delete_ask),
    stringResource(R.string.chains_delete_more),
    stringResource(R.string.chains_delete),
    onNo = { model.asks = false },
    onYes = model::delete,
)

@Composable
private fun Parts(draft: ChainDraft, model: ChainModel, parts: List<ChainPart>) = parts.forEach { part ->
    val twice = stringResource(R.string.chains_two_versions).takeIf { draft.hasVersions(part) }
    val wrong = model.chains.refused.wrongAt(part.name)
    Field(stringResource(part.words), draft.text(part), wrong, twice, lines = 3) { draft.say(part, it) }
}

/** What it is about. */
@Composable
private fun Behaviours(screen: ChainsScreen, draft: ChainDraft) {
    val known = draft.before?.behaviour
    val all: List<Named> = listOfNotNull(known?.takeIf { one -> screen.behaviours.none { it.id == one.id } }) +
        screen.behaviours
    Heading(stringResource(R.string.chains_about_what))
    all.forEach { one -> ChoiceRow(one.label, one.id == draft.behaviour) { draft.behaviour = one.id } }
    ChoiceRow(stringResource(R.string.chains_something_else), draft.behaviour == null) { draft.behaviour = null }
}
