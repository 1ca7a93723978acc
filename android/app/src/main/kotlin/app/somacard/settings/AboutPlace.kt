// What this is, which version, under which licence, and what it never does.

package app.somacard.settings

import androidx.compose.runtime.Composable
import androidx.compose.ui.platform.LocalContext
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Words

data object AboutPlace : Place {
    override val title = R.string.settings_about

    @Composable
    override fun Content(here: Here) = Page {
        val context = LocalContext.current
        val version = context.packageManager.getPackageInfo(context.packageName, 0).versionName
        Words(stringResource(R.string.start_what))
        version?.let { Quiet(stringResource(R.string.settings_about_version, it)) }
        Heading(stringResource(R.string.start_not_title))
        Words(
            stringResource(R.string.settings_about_no_device),
            stringResource(R.string.start_not_watched),
            stringResource(R.string.start_not_emergency),
        )
        Heading(stringResource(R.string.settings_about_private))
        Words(
            stringResource(R.string.settings_about_here),
            stringResource(R.string.settings_about_network),
            stringResource(R.string.settings_about_never),
        )
        Heading(stringResource(R.string.settings_about_licence))
        Words(stringResource(R.string.settings_about_licence_what))
    }
}
