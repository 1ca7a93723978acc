// A series paused or ended. Nobody has to say why; what was stays.

package app.somacard.sessions

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Day
import app.somacard.core.DiaryInterface
import app.somacard.core.Moment
import app.somacard.core.SessionsScreen
import app.somacard.navigation.AskBeforeLeaving
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Ask
import app.somacard.parts.DayField
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Shown
import app.somacard.parts.SideButton
import app.somacard.parts.wrongAt

data class RestPlace(val series: String) : Place {
    override val title = R.string.sessions_pause_or_end

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { RestModel(this, series) }
        AskBeforeLeaving(model.isTouched, here)
        Shown(model.sessions.screen, setOf("until")) { screen ->
            val title = screen.series.find { it.id == series }?.title.orEmpty()
            Page {
                Heading(title)
                Quiet(stringResource(R.string.sessions_no_reason))
                Pause(model)
                End(model)
            }
            if (model.asks) {
                Ask(
                    stringResource(R.string.sessions_end_ask, title),
                    stringResource(R.string.sessions_end_ask_more),
                    stringResource(R.string.sessions_end),
                    onNo = { model.asks = false },
                    onYes = model::end,
                )
            }
        }
    }
}

class RestModel(private val here: Here, private val series: String) {
    val sessions = SeriesModel(here)
    val busy get() = sessions.screen.busy

    var from by mutableStateOf<Day?>(null)
    var until by mutableStateOf<Day?>(null)
    var last by mutableStateOf<Day?>(null)
    var asks by mutableStateOf(false)

    /** A day was chosen. */
    val isTouched get() = listOfNotNull(from, until, last).isNotEmpty()

    fun pause() = done { pauseSeries(it, series, from, until) }

    fun end() {
        asks = false
        done { endSeries(it, series, last) }
    }

    private fun done(call: DiaryInterface.(Moment) -> SessionsScreen) {
        sessions.screen.act(call) {
            here.say(R.string.saved)
            here.back()
            it
        }
    }
}

@Composable
private fun Pause(model: RestModel) {
    Heading(stringResource(R.string.sessions_pause))
    DayField(stringResource(R.string.sessions_pause_from), model.from) { model.from = it }
    DayField(stringResource(R.string.sessions_pause_until), model.until) { model.until = it }
    model.sessions.screen.refused.wrongAt("until")?.let { Quiet(it) }
    Quiet(stringResource(R.string.sessions_pause_more))
    SideButton(stringResource(R.string.sessions_pause), !model.busy, onPress = model::pause)
}

@Composable
private fun End(model: RestModel) {
    Heading(stringResource(R.string.sessions_end))
    DayField(stringResource(R.string.sessions_last_day), model.last) { model.last = it }
    Quiet(stringResource(R.string.sessions_end_more))
    SideButton(stringResource(R.string.sessions_end), !model.busy) { model.asks = true }
}
