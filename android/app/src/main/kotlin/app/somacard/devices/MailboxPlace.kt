// A mailbox of the diary's own at a relay, opened with the code that its operator gave.

package app.somacard.devices

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.text.input.KeyboardType
import app.somacard.R
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Field
import app.somacard.parts.Page
import app.somacard.parts.SaveBar
import app.somacard.parts.Words
import app.somacard.parts.wrongAt

data object MailboxPlace : Place {
    override val title = R.string.devices_open_mailbox

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { MailboxModel(this) }
        val open = model.talk.report != null
        Page(
            bar = {
                val words = stringResource(if (open) R.string.devices_done else R.string.devices_open)
                SaveBar(words, !model.talk.work.running) { if (open) here.back() else model.open() }
            },
        ) {
            val wrong = model.talk.work.refused
            if (wrong.wrongAt("relay") == null && wrong.wrongAt("device-name") == null) TalkShown(model.talk)
            if (!open) {
                Words(stringResource(R.string.devices_mailbox_about))
                RelayField(model.relay, wrong.wrongAt("relay")) { model.relay = it }
                Field(stringResource(R.string.devices_code), model.code, keyboard = KeyboardType.Password) {
                    model.code = it
                }
                NameField(model.name, wrong.wrongAt("device-name")) { model.name = it }
            }
        }
    }
}

@Composable
internal fun RelayField(relay: String, wrong: String?, onType: (String) -> Unit) = Field(
    stringResource(R.string.devices_relay),
    relay,
    wrong,
    stringResource(R.string.devices_relay_more),
    keyboard = KeyboardType.Uri,
    onType = onType,
)

@Composable
internal fun NameField(name: String, wrong: String?, onType: (String) -> Unit) = Field(
    stringResource(R.string.devices_name),
    name,
    wrong,
    stringResource(R.string.devices_name_more),
    onType = onType,
)

class MailboxModel(here: Here) {
    val talk = Talk(here.diary, here.scope)
    var relay by mutableStateOf("https://")
    var code by mutableStateOf("")
    var name by mutableStateOf("")

    /** Notes the mailbox, and opens it with a first sync. */
    fun open() {
        val (relay, code, name) = Triple(relay.trim(), code.trim(), name)
        talk.begin({ call { openMailbox(it, relay, code, name) } }) { sync(it) }
    }
}
