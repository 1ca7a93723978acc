// A link that was made before, shown again.

package app.somacard.share

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.ShareLink
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Page
import app.somacard.parts.Work
import app.somacard.parts.Working

data class SharedLinkPlace(val share: String) : Place {
    override val title = R.string.share_link

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { SharedLinkModel(this, share) }
        Page {
            Working(model.work, stringResource(R.string.share_making))
            model.link?.let { LinkShown(it) }
        }
    }
}

class SharedLinkModel(here: Here, share: String) {
    val work = Work(here.diary, here.scope)
    var link by mutableStateOf<ShareLink?>(null)
        private set

    init {
        work.begin { link = call { sharedLink(it, share) } }
    }
}
