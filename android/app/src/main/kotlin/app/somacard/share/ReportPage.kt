// A page of the core on the screen: it runs nothing, fetches nothing, reads no file and leads nowhere. And the same page on
// paper, by the phone's own printing.

package app.somacard.share

import android.annotation.SuppressLint
import android.content.Context
import android.print.PrintJob
import android.print.PrintManager
import android.webkit.WebResourceRequest
import android.webkit.WebSettings
import android.webkit.WebView
import android.webkit.WebViewClient
import kotlinx.coroutines.delay

/** A view of this page. */
fun pageView(context: Context, html: String): WebView = WebView(context).apply {
    settings.close()
    webViewClient = object : WebViewClient() {
        override fun shouldOverrideUrlLoading(view: WebView, request: WebResourceRequest) = true
    }
    loadDataWithBaseURL(null, html, "text/html", "utf-8", null)
}

@SuppressLint("SetJavaScriptEnabled")
private fun WebSettings.close() {
    javaScriptEnabled = false
    allowFileAccess = false
    allowContentAccess = false
    blockNetworkLoads = true
    cacheMode = WebSettings.LOAD_NO_CACHE
    builtInZoomControls = true
    displayZoomControls = false
}

/** Has the phone print what the view shows. Whether the person sent it to a printer: nothing is known of the paper. */
suspend fun WebView.print(name: String): Boolean {
    val printing = context.getSystemService(PrintManager::class.java) ?: return false
    val job = printing.print(name, createPrintDocumentAdapter(name), null) ?: return false
    while (job.isWithThePerson) delay(LOOK_EVERY_MS)
    return !job.isCancelled && !job.isFailed
}

/** The system still asks them for a printer and pages. */
private val PrintJob.isWithThePerson: Boolean
    get() = !isQueued && !isStarted && !isBlocked && !isCompleted && !isCancelled && !isFailed

private const val LOOK_EVERY_MS = 300L
