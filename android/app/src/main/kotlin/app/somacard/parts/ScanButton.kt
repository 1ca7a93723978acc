// Reading a QR code: by an app that scans, where there is one, so that this one needs no camera. What it reads comes back as
// text; where there is no such app the text is pasted instead.

package app.somacard.parts

import android.app.Activity
import android.content.ActivityNotFoundException
import android.content.Intent
import androidx.activity.compose.rememberLauncherForActivityResult
import androidx.activity.result.contract.ActivityResultContracts.StartActivityForResult
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.somacard.R

private val SCAN = Intent("com.google.zxing.client.android.SCAN").putExtra("SCAN_MODE", "QR_CODE_MODE")

/** Which apps there are can't be asked without a permission to look: so it is tried, and said when there is none. */
@Composable
fun ScanButton(onScanned: (String) -> Unit) {
    var nobody by remember { mutableStateOf(false) }
    val scanner = rememberLauncherForActivityResult(StartActivityForResult()) { result ->
        val text = result.data?.getStringExtra("SCAN_RESULT")
        if (result.resultCode == Activity.RESULT_OK && text != null) onScanned(text)
    }
    SideButton(stringResource(R.string.scan)) {
        nobody = try {
            scanner.launch(SCAN)
            false
        } catch (_: ActivityNotFoundException) {
            true
        }
    }
    val words = stringResource(if (nobody) R.string.scan_by_nobody else R.string.scan_by_another_app)
    Quiet(words, Modifier.semantics { liveRegion = LiveRegionMode.Polite })
}
