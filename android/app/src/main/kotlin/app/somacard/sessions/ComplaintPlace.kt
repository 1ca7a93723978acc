// Where a complaint about a practitioner can be made, in general words: it differs from country to country.

package app.somacard.sessions

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringArrayResource
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Words

data object ComplaintPlace : Place {
    override val title = R.string.sessions_complaint

    @Composable
    override fun Content(here: Here) = Page {
        Quiet(stringResource(R.string.sessions_complaint_why))
        Words(stringArrayResource(R.array.sessions_complaint_where).toList())
        Quiet(stringResource(R.string.sessions_complaint_help))
    }
}
