// Body: a day's map and the same in words, and the ways on from it: marking something, other days, weeks and months, a scan.

package app.somacard.body

import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.BodyFigure
import app.somacard.core.BodyScreen
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.MainButton
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.SaveBar
import app.somacard.parts.Shown
import app.somacard.parts.SideButton
import app.somacard.parts.SwitchRow
import app.somacard.parts.Words

data object BodyPlace : Place {
    override val title = R.string.body

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { BodyModel(this) }
        val figure = here.figure()
        Shown(model.screen) { screen -> figure?.let { BodyDay(here, model, screen, it) } }
    }
}

@Composable
private fun BodyDay(here: Here, model: BodyModel, screen: BodyScreen, figure: BodyFigure) = Page(
    bar = { SaveBar(stringResource(R.string.body_mark_day)) { model.mark(screen.day) } },
) {
    Heading(screen.title)
    ToConfirm(model, screen)
    BesideOrBelow(
        map = {
            val marks = screen.places.mapNotNull { place -> place.mark?.let { place.target to it } }.toMap()
            RegionMap(
                here,
                figure,
                marks,
                screen.showsIntimate,
                notes = screen.notes - screen.words.toSet(),
                onList = { model.choosing = true },
            ) { model.open = it.id }
        },
        list = { InWords(model, screen) },
    )
    screen.canCopyFrom?.let { from -> CopyOffer(from) { model.copy(from, screen.day) } }
    DayTurning(screen.day, screen.today, model::show)
    Ways(here, model, screen)
    Above(model, screen, figure)
}

/** The map line by line, as the core says it; a line about one place leads to it. */
@Composable
private fun ColumnScope.InWords(model: BodyModel, screen: BodyScreen) {
    Heading(stringResource(R.string.body_in_words))
    screen.words.forEach { line ->
        val place = screen.places.find { line.startsWith("${it.label}:") }
        if (place == null) Words(line) else GoRow(line) { model.open = place.target }
    }
    SideButton(stringResource(R.string.body_choose_place)) { model.choosing = true }
    Heading(stringResource(R.string.body_legend))
    MapLegend(screen.legend)
}

/** What was taken over from an earlier day and waits to be confirmed stands before the map: until then it does not count. */
@Composable
private fun ColumnScope.ToConfirm(model: BodyModel, screen: BodyScreen) {
    screen.toConfirm.forEach { waiting ->
        ToConfirmBlock(waiting, screen::wordsOf) { target -> model.confirm(screen.day, waiting.checkIn, target) }
    }
}

@Composable
private fun ColumnScope.Ways(here: Here, model: BodyModel, screen: BodyScreen) {
    Heading(stringResource(R.string.body_more))
    GoRow(stringResource(R.string.body_period), stringResource(R.string.body_period_more)) { here.go(BodyPeriodPlace) }
    val scan = if (screen.scanOn) R.string.body_scan_is_on else R.string.body_scan_is_off
    GoRow(stringResource(R.string.body_scan), stringResource(scan)) { here.go(ScanPlace) }
    SwitchRow(
        stringResource(R.string.body_show_intimate),
        screen.showsIntimate,
        stringResource(R.string.body_show_intimate_more),
    ) { model.showIntimate(it) }
}

@Composable
private fun Above(model: BodyModel, screen: BodyScreen, figure: BodyFigure) {
    // Below its name the place is not named again.
    val below = { target: String -> screen.wordsOf(target)?.removePrefix("${figure.nameOf(target)}: ") }
    if (model.choosing) {
        PlaceList(figure, screen.showsIntimate, { model.choosing = false }, { below(it) }, onChoose = model::choose)
    }
    model.open?.let { target ->
        Panel(
            figure.nameOf(target),
            { model.open = null },
            bar = {
                MainButton(stringResource(R.string.body_mark_here)) { model.mark(screen.day, target) }
                SideButton(stringResource(R.string.body_place_history)) { model.history(target) }
            },
        ) {
            below(target)?.let { Words(it) } ?: Quiet(stringResource(R.string.body_nothing_here))
        }
    }
}

private fun BodyScreen.wordsOf(target: String): String? = places.find { it.target == target }?.words
