// Going back from a form in which something was typed: asked first, since it would be gone.

package app.somacard.today

import androidx.activity.compose.BackHandler
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.navigation.Here
import app.somacard.parts.Ask

@Composable
fun AskBeforeLeaving(touched: Boolean, here: Here) {
    var asking by remember { mutableStateOf(false) }
    BackHandler(touched) { asking = true }
    if (!asking) return
    Ask(
        stringResource(R.string.today_leave_title),
        stringResource(R.string.today_leave_text),
        stringResource(R.string.today_leave_yes),
        onNo = { asking = false },
        onYes = here::back,
    )
}
