// The language of the screens. Phones from Android 13 on keep one for each app; on others the app follows the phone.

package app.somacard.settings

import android.app.LocaleManager
import android.content.Context
import android.os.Build
import android.os.LocaleList
import androidx.annotation.RequiresApi
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalContext
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.ChoiceRow
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet

data object LanguagePlace : Place {
    override val title = R.string.settings_language

    @Composable
    override fun Content(here: Here) = Page { LanguageChoice(withHeading = false) }
}

/** Each language by its own name: whoever does not read the other one finds it. */
@Composable
fun LanguageChoice(withHeading: Boolean = true) {
    if (withHeading) Heading(stringResource(R.string.settings_language))
    if (Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU) {
        Quiet(stringResource(R.string.settings_language_follows))
        return
    }
    val context = LocalContext.current
    var chosen by remember { mutableStateOf(context.language()) }
    Column(Modifier.selectableGroup()) {
        LANGUAGES.forEach { (tag, words) ->
            ChoiceRow(stringResource(words), tag == chosen) {
                chosen = tag
                context.choose(tag)
            }
        }
    }
}

/** The tag of the app's own language; empty where it is the phone's. */
@RequiresApi(Build.VERSION_CODES.TIRAMISU)
private fun Context.language(): String =
    getSystemService(LocaleManager::class.java).applicationLocales.let { if (it.isEmpty) "" else it[0].language }

@RequiresApi(Build.VERSION_CODES.TIRAMISU)
private fun Context.choose(tag: String) {
    getSystemService(LocaleManager::class.java).applicationLocales = LocaleList.forLanguageTags(tag)
}

private val LANGUAGES = listOf(
    "" to R.string.settings_language_phone,
    "en" to R.string.settings_language_english,
    "es" to R.string.settings_language_spanish,
)
