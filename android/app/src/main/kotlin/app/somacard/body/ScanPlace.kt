// A body scan: off until the person chooses it, part of the body by part of the body, with "stop and ground" on each screen.
// Attention to the body can bring back what hurt, so that stopping is always one press, and leaving open is an answer.

package app.somacard.body

import androidx.activity.compose.BackHandler
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.BodyScanScreen
import app.somacard.navigation.AskBeforeLeaving
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Block
import app.somacard.parts.Heading
import app.somacard.parts.MainButton
import app.somacard.parts.Page
import app.somacard.parts.SaveBar
import app.somacard.parts.Shown
import app.somacard.parts.SideButton
import app.somacard.parts.Words

data object ScanPlace : Place {
    override val title = R.string.body_scan

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { ScanModel(this) }
        AskBeforeLeaving(model.isTouched, here)
        BackHandler(model.hasBegun && !model.stopped) { model.previous() }
        Shown(model.screen) { screen ->
            val steps = screen.steps
            when {
                model.stopped -> Grounding(here, model, screen)
                steps == null -> ScanOff(model)
                !model.hasBegun -> ScanBefore(model)
                else -> ScanStepScreen(here, model, steps)
            }
        }
    }
}

@Composable
private fun ScanOff(model: ScanModel) = Page(
    bar = { SaveBar(stringResource(R.string.body_scan_turn_on), !model.screen.busy) { model.switch(true) } },
) { About() }

@Composable
private fun ScanBefore(model: ScanModel) = Page(
    bar = { SaveBar(stringResource(R.string.body_scan_begin), !model.screen.busy) { model.begin() } },
) {
    About()
    SideButton(stringResource(R.string.body_scan_turn_off), !model.screen.busy) { model.switch(false) }
}

@Composable
private fun About() = Words(
    stringResource(R.string.body_scan_about),
    stringResource(R.string.body_scan_about_stop),
    stringResource(R.string.body_scan_about_open),
)

/** What brings back: the person's own words first, then ways to look outward. */
@Composable
private fun Grounding(here: Here, model: ScanModel, screen: BodyScanScreen) = Page(
    bar = { SaveBar(stringResource(R.string.body_scan_done), !model.screen.busy) { here.back() } },
) {
    if (screen.ownGrounding.isNotEmpty()) {
        Block {
            Heading(stringResource(R.string.body_own_grounding))
            Words(screen.ownGrounding)
        }
    }
    screen.grounding?.let { ways ->
        Heading(ways.heading)
        Words(ways.lines)
    }
    Words(stringResource(R.string.body_scan_kept).takeIf { model.screen.refused == null })
    SideButton(stringResource(R.string.body_scan_go_on), !model.screen.busy) { model.goOn() }
    if (model.screen.refused != null) {
        MainButton(stringResource(R.string.body_scan_save_again), !model.screen.busy) { model.stop() }
    }
}
