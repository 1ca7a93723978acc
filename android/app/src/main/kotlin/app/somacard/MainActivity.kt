// The one window. What it shows is decided in navigation/; here are only the things of a window: edge to edge, and what is
// kept while the phone is turned.

package app.somacard

import android.content.Intent
import android.os.Bundle
import android.view.View
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.activity.result.contract.ActivityResultContracts.StartActivityForResult
import androidx.activity.viewModels
import app.somacard.look.SomacardTheme
import app.somacard.navigation.Window
import app.somacard.navigation.WindowModel

class MainActivity : ComponentActivity() {
    private val model: WindowModel by viewModels()

    /** Asks for what the phone is unlocked with; registered with the window, so that one made anew meanwhile is answered. */
    val question = registerForActivityResult(StartActivityForResult()) {
        somacard.screenLock.answered(it.resultCode == RESULT_OK)
    }

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        enableEdgeToEdge()
        // What is typed, the recovery words too, is nobody's to keep and fill in.
        window.decorView.importantForAutofill = View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS
        setContent { SomacardTheme { Window(model, somacard.diary) } }
    }

    /** Whoever is sent to another app for an answer comes back with it; who calls somebody or hands over a page leaves. */
    @Deprecated("All launchers end here.")
    @Suppress("DEPRECATION")
    override fun startActivityForResult(intent: Intent, requestCode: Int, options: Bundle?) {
        super.startActivityForResult(intent, requestCode, options)
        // Where nothing opened, nobody was sent away.
        if (requestCode >= 0) somacard.leaving.comesBack()
    }
}
