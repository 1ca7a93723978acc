// Today: the first screen. What the day says so far, the way to a check-in, what is next.

package app.somacard.today

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.Today
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Heading
import app.somacard.parts.MainButton
import app.somacard.parts.Page
import app.somacard.parts.SaveBar
import app.somacard.parts.Scale
import app.somacard.parts.Shown
import app.somacard.parts.TickRow
import app.somacard.parts.Words
import app.somacard.parts.written

data object TodayPlace : Place {
    override val title = R.string.today

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { TodayModel(this) }
        Shown(model.today) { TodayScreen(it, here) }
    }
}

class TodayModel(here: Here) {
    val today = here.screen(Area.CARD, Area.SESSIONS, Area.SETTINGS, revision = Today::revision) { today(it) }
}

@Composable
private fun TodayScreen(today: Today, here: Here) = Page(bar = { SaveBar { here.say(R.string.saved) } }) {
    Heading(today.day.day.written())
    MainButton(stringResource(R.string.check_in)) { }
    today.nextSession?.let { Words(it.title, it.beginsText) }
    today.day.items.forEach { kind ->
        Heading(kind.heading)
        kind.items.forEach { Scale(it.item.label, 0..5, 3) { } }
    }
    TickRow("Away", today.day.away) { }
}
