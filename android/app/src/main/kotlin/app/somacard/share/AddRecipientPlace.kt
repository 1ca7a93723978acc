// Somebody to share with who is no linked clinic.

package app.somacard.share

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.text.input.KeyboardType
import app.somacard.R
import app.somacard.core.Role
import app.somacard.navigation.AskBeforeLeaving
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Field
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Refusal
import app.somacard.parts.SaveBar
import app.somacard.parts.wrongAt
import kotlinx.coroutines.launch

/** The screen of sharing, [share], goes on with them. */
class AddRecipientPlace(private val share: ShareModel) : Place {
    override val title = R.string.share_add_somebody

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { AddRecipientModel(this, share) }
        val wrong = share.screen.refused
        AskBeforeLeaving(model.isTouched, here)
        Page(bar = { SaveBar(stringResource(R.string.add), !share.screen.busy, model::add) }) {
            val field = wrong.wrongAt("name") ?: wrong.wrongAt("recipient")
            if (wrong != null && field == null) Refusal(wrong, share.screen::dismiss)
            Field(
                stringResource(R.string.share_name),
                model.name,
                wrong.wrongAt("name"),
                stringResource(R.string.share_name_more),
            ) { model.name = it }
            Roles(stringResource(R.string.share_what_they_are), model.role) { model.role = it }
            Field(
                stringResource(R.string.share_seal_to),
                model.sealTo,
                wrong.wrongAt("recipient"),
                stringResource(R.string.share_seal_to_more),
                keyboard = KeyboardType.Password,
            ) { model.sealTo = it }
            Quiet(stringResource(R.string.share_add_more))
        }
    }
}

class AddRecipientModel(private val here: Here, private val share: ShareModel) {
    var name by mutableStateOf("")
    var role by mutableStateOf(Role.DBT_THERAPIST)
    var sealTo by mutableStateOf("")

    val isTouched get() = name.isNotBlank() || sealTo.isNotBlank()

    fun add() {
        here.scope.launch {
            if (share.add(name.trim(), role, sealTo.trim().ifEmpty { null })) here.back()
        }
    }
}
