// Somebody whom the person named to share with: another name, another role, another key, or off the list.

package app.somacard.share

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.text.input.KeyboardType
import app.somacard.R
import app.somacard.core.RecipientEdit
import app.somacard.core.ShareRecipientRow
import app.somacard.core.SomacardException
import app.somacard.navigation.AskBeforeLeaving
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Ask
import app.somacard.parts.Field
import app.somacard.parts.Page
import app.somacard.parts.Refusal
import app.somacard.parts.SaveBar
import app.somacard.parts.SideButton
import app.somacard.parts.TickRow
import app.somacard.parts.wrongAt
import kotlinx.coroutines.launch

/** The screen of sharing, [share], goes on with them as they are then. */
class RecipientPlace(private val share: ShareModel, private val one: ShareRecipientRow) : Place {
    override val title = R.string.share_somebody

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { RecipientModel(this, share, one) }
        val wrong = share.screen.refused
        AskBeforeLeaving(model.isTouched, here)
        Page(bar = { SaveBar(enabled = model.isTouched && !share.screen.busy, onSave = model::save) }) {
            if (wrong != null && (wrong as? SomacardException.Invalid)?.field !in FIELDS) {
                Refusal(wrong, share.screen::dismiss)
            }
            Field(
                stringResource(R.string.share_name),
                model.name,
                wrong.wrongAt(NAME),
                stringResource(R.string.share_name_more),
            ) { model.name = it }
            Roles(stringResource(R.string.share_what_they_are), model.role) { model.role = it }
            Key(model, one, wrong)
            SideButton(stringResource(R.string.share_take_off), !share.screen.busy) { model.asks = true }
        }
        if (model.asks) AskToTakeOff(model, one.label)
    }
}

/** What the core calls what it refuses of them. */
private const val NAME = "name"
private const val KEY = "recipient"
private val FIELDS = setOf(NAME, KEY)

/** A key that is there is not shown: another one takes its place, or it is taken away. */
@Composable
private fun Key(model: RecipientModel, one: ShareRecipientRow, wrong: SomacardException?) {
    if (!model.keyAway) {
        val label = if (one.sealable) R.string.share_seal_to_other else R.string.share_seal_to
        val more = if (one.sealable) R.string.share_seal_to_other_more else R.string.share_seal_to_more
        Field(
            stringResource(label),
            model.sealTo,
            wrong.wrongAt(KEY),
            stringResource(more),
            keyboard = KeyboardType.Password,
        ) { model.sealTo = it }
    }
    if (one.sealable) {
        TickRow(stringResource(R.string.share_seal_to_away), model.keyAway) { model.keyAway = it }
    }
}

@Composable
private fun AskToTakeOff(model: RecipientModel, name: String) = Ask(
    stringResource(R.string.share_take_off_ask, name),
    stringResource(R.string.share_take_off_more),
    stringResource(R.string.share_take_off),
    onNo = { model.asks = false },
    onYes = model::takeOff,
)

class RecipientModel(private val here: Here, private val share: ShareModel, private val one: ShareRecipientRow) {
    var name by mutableStateOf(one.label)
    var role by mutableStateOf(one.role)
    var sealTo by mutableStateOf("")
    var keyAway by mutableStateOf(false)
    var asks by mutableStateOf(false)

    val isTouched get() = edit() != RecipientEdit()

    fun save() = leaving(R.string.saved) { share.edit(one.id, edit()) }

    fun takeOff() {
        asks = false
        leaving(R.string.share_taken_off) { share.takeOff(one.id) }
    }

    /** What is different. */
    private fun edit() = RecipientEdit(
        name = name.trim().takeIf { it != one.label },
        role = role.takeIf { it != one.role },
        sealTo = sealTo.trim().takeIf { it.isNotEmpty() && !keyAway },
        clearSealTo = keyAway,
    )

    private fun leaving(words: Int, done: suspend () -> Boolean) {
        here.scope.launch {
            if (!done()) return@launch
            here.say(words)
            here.back()
        }
    }
}
