// Calling somebody: the phone's own dialler opens with the number in it, and the person presses call there.

package app.somacard.sessions

import android.content.ActivityNotFoundException
import android.content.Context
import android.content.Intent
import android.net.Uri
import androidx.compose.runtime.Composable
import androidx.compose.ui.platform.LocalContext
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.navigation.Here
import app.somacard.parts.SideButton

@Composable
fun CallButton(phone: String, here: Here) {
    val context = LocalContext.current
    SideButton(stringResource(R.string.sessions_call, phone)) {
        if (!context.dial(phone)) here.say(R.string.sessions_no_dialler)
    }
}

/** Whether there is a dialler to open. */
private fun Context.dial(phone: String): Boolean = try {
    startActivity(Intent(Intent.ACTION_DIAL, Uri.fromParts("tel", phone, null)))
    true
} catch (_: ActivityNotFoundException) {
    false
}
