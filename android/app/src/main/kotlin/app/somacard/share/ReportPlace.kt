// The report to look at, as who gets it sees it, and to print.

package app.somacard.share

import android.webkit.WebView
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalContext
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.unit.dp
import androidx.compose.ui.viewinterop.AndroidView
import app.somacard.R
import app.somacard.core.ShareRequest
import app.somacard.core.SharedReport
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.SaveBar
import app.somacard.parts.Work
import app.somacard.parts.Working
import kotlinx.coroutines.flow.first

data class ReportPlace(val request: ShareRequest) : Place {
    override val title = R.string.share_report_title

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { ReportModel(this, request) }
        Column(Modifier.fillMaxSize()) {
            val padding = if (model.work.running || model.work.refused != null) 16.dp else 0.dp
            Column(Modifier.padding(padding)) { Working(model.work, stringResource(R.string.share_making)) }
            model.page?.let { page ->
                val context = LocalContext.current
                val view = remember(context, page) { pageView(context, page.html) }
                key(view) { AndroidView({ view }, Modifier.weight(1f).fillMaxWidth()) }
                SaveBar(stringResource(R.string.share_print), !model.printing) { model.print(view, request, page) }
            }
        }
    }
}

class ReportModel(private val here: Here, request: ShareRequest) {
    val work = Work(here.diary, here.scope)
    var page by mutableStateOf<SharedReport?>(null)
        private set
    var printing by mutableStateOf(false)
        private set

    init {
        work.begin { page = long { now, job -> sharePage(now, request, job) } }
    }

    /** Prints it, and notes it in the log once the person has sent it to a printer. */
    fun print(view: WebView, request: ShareRequest, page: SharedReport) = work.begin {
        printing = true
        try {
            if (view.print(request.fileName(""))) printed(request, page)
        } finally {
            printing = false
        }
    }

    private suspend fun Work.printed(request: ShareRequest, page: SharedReport) {
        // The system's own screen was in front meanwhile: the diary may have been locked.
        diary.isLocked.first { !it }
        call { notePrinted(it, request, page.html) }
        here.say(R.string.share_printed)
    }
}
