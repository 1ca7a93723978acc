// Weeks or months on the map: how strong each place was, of all sensations or of one.

package app.somacard.body

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.BodyFigure
import app.somacard.core.BodyPeriodScreen
import app.somacard.core.DiaryInterface
import app.somacard.core.Moment
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.ChoiceRow
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Shown
import app.somacard.parts.SideButton
import app.somacard.parts.Words

data object BodyPeriodPlace : Place {
    override val title = R.string.body_period

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { BodyPeriodModel(this) }
        val figure = here.figure()
        Shown(model.screen) { screen -> figure?.let { Period(here, model, screen, it) } }
    }
}

class BodyPeriodModel(here: Here) {
    var span by mutableStateOf(Span())
        private set
    private var sensation: String? = null
    private val read: DiaryInterface.(Moment) -> BodyPeriodScreen =
        { bodyPeriod(it, span.from, span.to, sensation) }

    val screen = here.screen(Area.BODY, revision = BodyPeriodScreen::revision, read = read)

    /** The list of places is open. */
    var choosing by mutableStateOf(false)

    /** Other days, once the core took them. */
    fun show(span: Span) = screen.act({ bodyPeriod(it, span.from, span.to, sensation) }) { shown ->
        shown.also { this.span = span }
    }

    /** The choice of a sensation is open. */
    var choosingSensation by mutableStateOf(false)

    /** One sensation, or all where it is none. */
    fun show(sensation: String?) {
        choosingSensation = false
        screen.act({ bodyPeriod(it, span.from, span.to, sensation) }) { shown ->
            shown.also { this.sensation = sensation }
        }
    }
}

@Composable
private fun Period(here: Here, model: BodyPeriodModel, screen: BodyPeriodScreen, figure: BodyFigure) = Page {
    val open = { target: String ->
        model.choosing = false
        here.go(PlaceHistoryPlace(target))
    }
    Heading(screen.title)
    SpanChoice(model.span, screen.from, screen.to, screen.today, model::show)
    SensationChoice(model, screen)
    BesideOrBelow(
        map = {
            val marks = screen.places.mapNotNull { place -> place.mark?.let { place.target to it } }.toMap()
            RegionMap(
                here,
                figure,
                marks,
                screen.showsIntimate,
                notes = screen.notes,
                onList = { model.choosing = true },
            ) { open(it.id) }
        },
        list = { InWords(model, screen, open) },
    )
    if (model.choosing) {
        // Below its name the place is not named again.
        val words = { target: String ->
            screen.places.find { it.target == target }?.let { it.words.removePrefix("${it.label}: ") }
        }
        PlaceList(figure, screen.showsIntimate, { model.choosing = false }, { words(it) }, onChoose = open)
    }
}

@Composable
private fun SensationChoice(model: BodyPeriodModel, screen: BodyPeriodScreen) {
    val all = stringResource(R.string.body_all_sensations)
    val label = stringResource(R.string.body_sensation)
    GoRow(label, screen.sensation?.label ?: all) { model.choosingSensation = true }
    if (!model.choosingSensation) return
    Panel(label, { model.choosingSensation = false }) {
        Column(Modifier.selectableGroup()) {
            ChoiceRow(all, screen.sensation == null) { model.show(null) }
            screen.sensations.forEach { one ->
                ChoiceRow(one.label, one.id == screen.sensation?.id) { model.show(one.id) }
            }
        }
    }
}

@Composable
private fun ColumnScope.InWords(model: BodyPeriodModel, screen: BodyPeriodScreen, open: (String) -> Unit) {
    Heading(stringResource(R.string.body_in_words))
    screen.words.forEach { line ->
        val place = screen.places.find { line.startsWith("${it.label}:") }
        if (place == null) Words(line) else GoRow(line) { open(place.target) }
    }
    SideButton(stringResource(R.string.body_choose_place)) { model.choosing = true }
    Heading(stringResource(R.string.body_legend))
    MapLegend(screen.legend)
}
