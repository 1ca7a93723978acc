// The mailbox read with the 24 recovery words alone, when every device is gone: into a diary that was made for it and has
// nothing in it yet. Only the person can say whether what came is all there was.

package app.somacard.devices

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.SomacardException
import app.somacard.core.SyncEnded
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Page
import app.somacard.parts.SaveBar
import app.somacard.parts.Words
import app.somacard.parts.wrongAt
import app.somacard.phone.PhoneDiary
import kotlinx.coroutines.CoroutineScope

data object RecoverPlace : Place {
    override val title = R.string.devices_recover

    @Composable
    override fun Content(here: Here) = Recovering(here.keep { RecoveringModel(diary, scope) }, here::back)
}

class RecoveringModel(diary: PhoneDiary, scope: CoroutineScope) {
    val talk = Talk(diary, scope)
    var relay by mutableStateOf("https://")
    var words by mutableStateOf("")

    val over: Boolean get() = talk.report?.ended == SyncEnded.SYNCED

    fun recover() {
        val (relay, words) = relay.trim() to words
        talk.begin { recover(it, relay, words) }
    }
}

/** The whole of it; [onOver] once it came about and the person has read what came. */
@Composable
fun Recovering(model: RecoveringModel, onOver: () -> Unit) = Page(
    bar = {
        val words = stringResource(if (model.over) R.string.devices_done else R.string.devices_recover_now)
        SaveBar(words, !model.talk.work.running) { if (model.over) onOver() else model.recover() }
    },
) {
    val wrong = model.talk.work.refused
    if ((wrong as? SomacardException.Invalid)?.field !in FIELDS) TalkShown(model.talk)
    if (!model.over) {
        Words(stringResource(R.string.devices_recover_about))
        RelayField(model.relay, wrong.wrongAt("relay")) { model.relay = it }
        WordsField(stringResource(R.string.devices_24_words), model.words, wrong.wrongAt(WORDS)) { model.words = it }
    }
}

private const val WORDS = "recovery-words"
private val FIELDS = setOf("relay", WORDS)
