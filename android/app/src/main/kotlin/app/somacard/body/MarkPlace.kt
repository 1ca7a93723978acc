// Marking what is felt on a day: a check-in of the body alone.

package app.somacard.body

import androidx.compose.runtime.Composable
import androidx.compose.runtime.mutableStateListOf
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.BodyScreen
import app.somacard.core.Day
import app.somacard.core.NewCheckIn
import app.somacard.core.NewReading
import app.somacard.navigation.AskBeforeLeaving
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.SaveBar
import app.somacard.parts.Shown
import app.somacard.parts.written

/** On [day], with [target] open already. */
data class MarkPlace(val day: Day, val target: String? = null) : Place {
    override val title = R.string.body_mark_day

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { MarkModel(this, day) }
        AskBeforeLeaving(model.readings.isNotEmpty(), here)
        Shown(model.screen) { screen ->
            Page(bar = { SaveBar(enabled = model.readings.isNotEmpty() && !model.screen.busy, onSave = model::save) }) {
                Heading(screen.day.written())
                BodyReadings(here, screen.sensations, model.readings, screen.showsIntimate, target)
            }
        }
    }
}

class MarkModel(private val here: Here, private val day: Day) {
    val readings = mutableStateListOf<NewReading>()
    val screen = here.screen(Area.BODY, revision = BodyScreen::revision) { bodyDay(it, day) }

    fun save() = screen.act({ saveCheckIn(it, NewCheckIn(forDay = day, readings = readings.toList())) }) { saved ->
        here.say(R.string.saved)
        here.back()
        here.follow(saved.offer)
        null
    }
}
