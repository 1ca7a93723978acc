// This device joins another one of the same person: by the other's code, scanned or pasted, or by its twelve words.

package app.somacard.devices

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.text.input.KeyboardType
import app.somacard.R
import app.somacard.core.SomacardException
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.ChoiceRow
import app.somacard.parts.Field
import app.somacard.parts.Page
import app.somacard.parts.SaveBar
import app.somacard.parts.ScanButton
import app.somacard.parts.Words
import app.somacard.parts.wrongAt
import app.somacard.phone.PhoneDiary
import kotlinx.coroutines.CoroutineScope

data object JoinPlace : Place {
    override val title = R.string.devices_join

    @Composable
    override fun Content(here: Here) = Joining(here.keep { JoiningModel(diary, scope) }, here::back)
}

/** What joining takes, of an open diary: one made to join has nothing yet, another one joins with all that it has. */
class JoiningModel(diary: PhoneDiary, scope: CoroutineScope) {
    val pairing = PairingTalk(diary, scope)
    var name by mutableStateOf("")
    var byWords by mutableStateOf(false)
    var scanned by mutableStateOf("")
    var relay by mutableStateOf("https://")
    var words by mutableStateOf("")

    fun join() {
        val (text, name) = scanned.trim() to name
        val (relay, words) = relay.trim() to words
        if (byWords) pairing.begin { joinWithWords(it, relay, words, name) } else pairing.begin { join(it, text, name) }
    }
}

/** The whole of it; [onOver] once the devices are paired and the person has read so. */
@Composable
fun Joining(model: JoiningModel, onOver: () -> Unit) {
    val pairing = model.pairing
    val running = pairing.work.running
    Page(
        bar = {
            when {
                running -> Unit
                pairing.paired -> SaveBar(stringResource(R.string.devices_done), onSave = onOver)
                else -> SaveBar(stringResource(R.string.devices_join_now), onSave = model::join)
            }
        },
    ) {
        val wrong = pairing.work.refused
        if ((wrong as? SomacardException.Invalid)?.field !in FIELDS) PairingShown(pairing)
        if (!running && !pairing.paired) Form(model, wrong)
    }
}

@Composable
private fun Form(model: JoiningModel, wrong: SomacardException?) {
    Words(stringResource(R.string.devices_join_about))
    NameField(model.name, wrong.wrongAt("device-name")) { model.name = it }
    Column(Modifier.selectableGroup()) {
        ChoiceRow(stringResource(R.string.devices_by_code), !model.byWords) { model.byWords = false }
        ChoiceRow(stringResource(R.string.devices_by_words), model.byWords) { model.byWords = true }
    }
    if (model.byWords) {
        RelayField(model.relay, wrong.wrongAt("relay")) { model.relay = it }
        WordsField(stringResource(R.string.devices_twelve_words), model.words, wrong.wrongAt("pairing-words")) {
            model.words = it
        }
    } else {
        ScanButton { model.scanned = it }
        // The core speaks of its command line here.
        val noCode = wrong.wrongAt("invitation")?.let { stringResource(R.string.devices_code_wrong) }
        WordsField(stringResource(R.string.devices_code_text), model.scanned, noCode) { model.scanned = it }
    }
}

/** Secret words: the keyboard is asked not to learn them. */
@Composable
internal fun WordsField(label: String, words: String, wrong: String?, onType: (String) -> Unit) =
    Field(label, words, wrong, lines = 3, keyboard = KeyboardType.Password, onType = onType)

private val FIELDS = setOf("device-name", "relay", "pairing-words", "invitation")
