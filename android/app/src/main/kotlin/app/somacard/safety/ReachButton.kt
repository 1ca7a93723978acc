// A way to reach somebody: it opens the phone's dialler, its messages or its browser, with the number in place. The person
// presses "call" or "send" there: nothing is ever called or sent from here.

package app.somacard.safety

import android.content.ActivityNotFoundException
import android.content.Context
import android.content.Intent
import android.net.Uri
import androidx.annotation.DrawableRes
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.width
import androidx.compose.material3.Button
import androidx.compose.material3.ButtonDefaults
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalContext
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.somacard.R
import app.somacard.core.Reach
import app.somacard.core.ReachBy

/** [whom] is read out with it: of many numbers it must be clear whose this one is. [first] stands out among others. */
@Composable
fun ReachButton(reach: Reach, whom: String, first: Boolean = false) {
    val context = LocalContext.current
    var nothingOpened by remember(reach) { mutableStateOf(false) }
    val words = reach.words()
    val spoken = stringResource(R.string.safety_spoken, words, whom)
    Button(
        onClick = { nothingOpened = !context.open(reach) },
        modifier = Modifier.fillMaxWidth().heightIn(min = 64.dp).semantics { contentDescription = spoken },
        colors = if (first) ButtonDefaults.buttonColors() else ButtonDefaults.filledTonalButtonColors(),
    ) {
        Icon(painterResource(reach.by.icon), contentDescription = null)
        Spacer(Modifier.width(12.dp))
        Text(words, style = MaterialTheme.typography.titleMedium)
    }
    if (nothingOpened) {
        Text(
            stringResource(R.string.safety_nothing_opened, reach.shown),
            Modifier.semantics { liveRegion = LiveRegionMode.Polite },
            style = MaterialTheme.typography.bodyLarge,
        )
    }
}

@Composable
private fun Reach.words(): String = when (by) {
    ReachBy.CALL -> stringResource(R.string.safety_call, shown)

    ReachBy.TEXT_MESSAGE ->
        keyword?.let { stringResource(R.string.safety_text_keyword, it, shown) }
            ?: stringResource(R.string.safety_text, shown)

    ReachBy.CHAT -> stringResource(R.string.safety_chat)
}

@get:DrawableRes
private val ReachBy.icon: Int
    get() = when (this) {
        ReachBy.CALL -> R.drawable.ic_call
        ReachBy.TEXT_MESSAGE -> R.drawable.ic_text_message
        ReachBy.CHAT -> R.drawable.ic_chat
    }

/** Whether something on the phone opened it. */
private fun Context.open(reach: Reach): Boolean = try {
    startActivity(reach.intent())
    true
} catch (_: ActivityNotFoundException) {
    false
}

internal fun Reach.intent(): Intent {
    val link = Uri.parse(link)
    return when (by) {
        ReachBy.CALL -> Intent(Intent.ACTION_DIAL, link)
        ReachBy.TEXT_MESSAGE -> Intent(Intent.ACTION_SENDTO, link).apply { keyword?.let { putExtra(SMS_BODY, it) } }
        ReachBy.CHAT -> Intent(Intent.ACTION_VIEW, link)
    }
}

/** What the text begins with, for the app that writes it. */
private const val SMS_BODY = "sms_body"
