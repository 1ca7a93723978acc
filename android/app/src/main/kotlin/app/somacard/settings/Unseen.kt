// A screen that nobody may keep a picture of, whatever else was chosen: recovery words.

package app.somacard.settings

import android.view.WindowManager.LayoutParams.FLAG_SECURE
import androidx.activity.compose.LocalActivity
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import app.somacard.phone.ScreenChoice

@Composable
fun Unseen() {
    val activity = LocalActivity.current ?: return
    DisposableEffect(activity) {
        activity.window.addFlags(FLAG_SECURE)
        onDispose { ScreenChoice.of(activity).takeEffect(activity) }
    }
}
