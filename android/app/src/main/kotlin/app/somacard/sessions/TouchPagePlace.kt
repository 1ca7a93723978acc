// The page for the massage practitioner as they will see it: to print, or to hand over as a file.

package app.somacard.sessions

import android.content.Context
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.key
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalContext
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.unit.dp
import androidx.compose.ui.viewinterop.AndroidView
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.SharedTouchSheet
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.SaveBar
import app.somacard.parts.Shown
import app.somacard.parts.SideButton
import app.somacard.share.SharedFiles
import app.somacard.share.pageView
import app.somacard.share.print
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/** With the terms to [show], by their names. */
data class TouchPagePlace(val show: List<String>) : Place {
    override val title = R.string.sessions_touch_sheet

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { TouchPageModel(this, show) }
        Shown(model.screen) { sheet -> TouchPage(sheet, model, here) }
    }
}

class TouchPageModel(private val here: Here, show: List<String>) {
    val screen = here.screen(Area.SESSIONS, revision = SharedTouchSheet::revision) { touchSheet(it, show) }

    fun handOver(context: Context, html: String, name: String) {
        here.scope.launch {
            val files = SharedFiles(context)
            val file = withContext(here.phone.io) { files.placeFor("$name.html").apply { writeText(html) } }
            files.handOver(file, "text/html")
        }
    }
}

@Composable
private fun TouchPage(sheet: SharedTouchSheet, model: TouchPageModel, here: Here) = Column(Modifier.fillMaxSize()) {
    val context = LocalContext.current
    val name = stringResource(R.string.sessions_sheet_file)
    val view = remember(context, sheet.html) { pageView(context, sheet.html) }
    key(view) { AndroidView({ view }, Modifier.weight(1f).fillMaxWidth()) }
    SideButton(stringResource(R.string.sessions_sheet_hand_over), modifier = Modifier.padding(horizontal = 16.dp)) {
        model.handOver(context, sheet.html, name)
    }
    SaveBar(stringResource(R.string.sessions_sheet_print)) { here.scope.launch { view.print(name) } }
}
