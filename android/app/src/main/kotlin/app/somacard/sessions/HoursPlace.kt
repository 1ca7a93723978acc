// Other hours for a series, from their first session on. What was before stays.

package app.somacard.sessions

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.NewHours
import app.somacard.core.SessionsScreen
import app.somacard.navigation.AskBeforeLeaving
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.SaveBar
import app.somacard.parts.Shown

data class HoursPlace(val series: String) : Place {
    override val title = R.string.sessions_change_hours

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { HoursModel(this, series) }
        Shown(model.sessions.screen, HOURS_FIELDS) { screen ->
            val draft = model.draft(screen)
            val hours = draft.hours()
            AskBeforeLeaving(draft.isChanged, here)
            Page(bar = {
                SaveBar(enabled = hours != null && draft.isChanged && !model.busy) { hours?.let(model::save) }
            }) {
                screen.series.find { it.id == series }?.let { Heading(it.title) }
                Quiet(stringResource(R.string.sessions_change_hours_more))
                HoursFields(draft, model.sessions.screen.refused)
            }
        }
    }
}

class HoursModel(private val here: Here, private val series: String) {
    val sessions = SeriesModel(here)
    val busy get() = sessions.screen.busy
    private var typed: HoursDraft? = null

    fun draft(screen: SessionsScreen): HoursDraft = typed ?: run {
        val row = screen.series.find { it.id == series }
        val hours = row?.hours?.find { it.current } ?: row?.hours?.lastOrNull()
        HoursDraft(hours, row?.nextDay ?: screen.today, here.phone.clock().zone.id)
    }.also { typed = it }

    fun save(hours: NewHours) {
        sessions.screen.act({ changeHours(it, series, hours) }) {
            here.say(R.string.saved)
            here.back()
            it
        }
    }
}
