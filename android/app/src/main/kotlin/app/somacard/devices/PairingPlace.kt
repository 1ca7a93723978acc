// Another device joins this one: the code to scan or to type there, then six digits to compare.

package app.somacard.devices

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.somacard.R
import app.somacard.core.PairingCode
import app.somacard.core.PairingQuestion
import app.somacard.core.qrCode
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Block
import app.somacard.parts.MainButton
import app.somacard.parts.Page
import app.somacard.parts.QrPicture
import app.somacard.parts.Quiet
import app.somacard.parts.SideButton
import app.somacard.parts.Words
import app.somacard.parts.Working

data object PairingPlace : Place {
    override val title = R.string.devices_add

    @Composable
    override fun Content(here: Here) {
        val pairing = here.keep { PairingTalk(diary, scope).apply { begin { showPairing(it) } } }
        Page {
            PairingShown(pairing)
            if (!pairing.work.running && !pairing.paired) {
                SideButton(stringResource(R.string.devices_new_code)) { pairing.begin { showPairing(it) } }
            }
            if (pairing.paired && !pairing.work.running) {
                MainButton(stringResource(R.string.devices_done), onPress = here::back)
            }
        }
    }
}

/** A pairing from its code to its end. */
@Composable
fun PairingShown(pairing: PairingTalk) {
    pairing.end?.let { Block { Words(it.text) } }
    val (code, question) = pairing.code to pairing.question
    when {
        question != null -> Question(question, pairing)
        code != null -> Code(code)
    }
    // While the person is asked, nobody waits but for them.
    if (question == null || pairing.saidYes) {
        val words = if (pairing.paired) R.string.devices_talking else R.string.devices_waiting
        Working(pairing.work, stringResource(words))
    }
    pairing.report?.let { ReportShown(it) }
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun Code(code: PairingCode) {
    val label = stringResource(R.string.devices_code_picture)
    Words(code.scanText)
    QrPicture(remember(code, label) { qrCode(code.text, label) })
    Words(code.wordsText)
    Block {
        FlowRow(
            Modifier.semantics(mergeDescendants = true) {},
            horizontalArrangement = Arrangement.spacedBy(16.dp),
            verticalArrangement = Arrangement.spacedBy(8.dp),
        ) { code.words.forEach { Text(it, style = MaterialTheme.typography.titleLarge) } }
        Quiet(code.relayText)
    }
}

@Composable
private fun Question(question: PairingQuestion, pairing: PairingTalk) {
    Words(question.name)
    Digits(question.code)
    if (pairing.saidYes) {
        Words(question.afterYes)
        return
    }
    Words(question.text)
    MainButton(stringResource(R.string.devices_same)) { pairing.compared(true) }
    SideButton(stringResource(R.string.devices_differ)) { pairing.compared(false) }
}

/** Large, in two groups; read digit by digit. */
@Composable
private fun Digits(code: String) = Block {
    val apart = code.toList().joinToString(" ")
    Text(
        code.chunked(code.length / 2).joinToString(" "),
        Modifier.semantics {
            contentDescription = apart
            liveRegion = LiveRegionMode.Polite
        },
        style = MaterialTheme.typography.displaySmall,
    )
}
