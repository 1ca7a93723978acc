// What came of the health questions: medical help before everything, then what to talk over, by what to do about it. It never
// says that somebody is fit for massage.

package app.somacard.sessions

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Card
import androidx.compose.material3.CardDefaults
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.somacard.R
import app.somacard.body.RegionMap
import app.somacard.body.figure
import app.somacard.core.Area
import app.somacard.core.ScreeningList
import app.somacard.core.ScreeningScreen
import app.somacard.core.TouchLevel
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Block
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.MainButton
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Shown
import app.somacard.parts.SideButton
import app.somacard.parts.Words
import app.somacard.safety.SafetyPlace

data object ScreeningPlace : Place {
    override val title = R.string.sessions_screening

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { ScreeningModel(this) }
        Shown(model.screen) { Screened(model, it, here) }
    }
}

class ScreeningModel(private val here: Here) {
    val screen = here.screen(Area.SESSIONS, revision = ScreeningScreen::revision) { screening(it) }

    fun somethingChanged() {
        screen.act({ screeningChanged(it) }) { it.also { here.say(R.string.sessions_screening_noted) } }
    }
}

@Composable
private fun Screened(model: ScreeningModel, now: ScreeningScreen, here: Here) = Page {
    HelpNow(now)
    if (now.helpNow != null) {
        MainButton(stringResource(R.string.sessions_numbers)) { here.go(SafetyPlace(injuryFirst = true)) }
    }
    Quiet(now.why)
    Words(now.standing)
    val asked = now.questions.count { it.asked }
    if (asked > 0) Asking(asked, isCalm = now.helpNow == null) { here.go(ScreeningQuestionsPlace(all = false)) }
    now.lists.forEach { TierList(it) }
    now.nothing?.let { Words(it) }
    if (now.noGo.isNotEmpty()) LeftOut(now, here)
    if (asked < now.questions.size) {
        SideButton(stringResource(R.string.sessions_answer_all)) { here.go(ScreeningQuestionsPlace(all = true)) }
    }
    if (now.ever) {
        SideButton(stringResource(R.string.sessions_screening_changed), !model.screen.busy) { model.somethingChanged() }
        GoRow(stringResource(R.string.sessions_screening_history)) { here.go(ScreeningHistoryPlace) }
    }
    GoRow(stringResource(R.string.sessions_touch)) { here.go(TouchPlanPlace) }
}

/** Help comes first: beside it the questions do not press. */
@Composable
private fun Asking(asked: Int, isCalm: Boolean, onAsk: () -> Unit) {
    val words = stringResource(R.string.sessions_answer_asked, asked)
    if (isCalm) MainButton(words, onPress = onAsk) else SideButton(words, onPress = onAsk)
}

/** The places to leave out, on the map; their list stands above. */
@Composable
private fun LeftOut(now: ScreeningScreen, here: Here) {
    val figure = here.figure() ?: return
    RegionMap(here, figure, now.noGo.associateWith { TouchLevel.AVOID.mark() }, showsIntimate = true)
}

/** Medical help, before everything, and the answers that led to it. */
@Composable
private fun HelpNow(now: ScreeningScreen) {
    val help = now.helpNow ?: return
    Card(
        Modifier.fillMaxWidth().semantics { liveRegion = LiveRegionMode.Assertive },
        colors = CardDefaults.cardColors(
            containerColor = MaterialTheme.colorScheme.errorContainer,
            contentColor = MaterialTheme.colorScheme.onErrorContainer,
        ),
    ) {
        Column(Modifier.padding(16.dp), verticalArrangement = Arrangement.spacedBy(8.dp)) {
            Text(help, Modifier.semantics { heading() }, style = MaterialTheme.typography.titleMedium)
            Text(now.helpAsked)
            now.helpBecause.forEach { Text(it) }
        }
    }
}

@Composable
private fun TierList(list: ScreeningList) = Block {
    Heading(list.heading)
    Words(list.lines)
}
