// What it is like now: a feeling, an urge, something in the body, chosen to see what helped before in moments like this. It
// saves nothing.

package app.somacard.skills

import androidx.compose.runtime.Composable
import androidx.compose.runtime.mutableStateListOf
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Area
import app.somacard.core.CheckInForm
import app.somacard.core.CopingStart
import app.somacard.core.ItemKind
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.SaveBar
import app.somacard.parts.Shown
import app.somacard.parts.TickRow

data object NowPlace : Place {
    override val title = R.string.skills_now

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { NowModel(this) }
        Shown(model.form) { form ->
            Page(bar = { SaveBar(stringResource(R.string.skills_show), model.isChosen) { here.go(model.place()) } }) {
                Quiet(stringResource(R.string.skills_now_about))
                form.items.filter { day -> day.items.any { it.item.kind in FELT } }.forEach { kind ->
                    Heading(kind.heading)
                    kind.items.forEach { row -> Tick(row.item.label, row.item.id, model.items) }
                }
                Heading(stringResource(R.string.skills_in_the_body))
                form.sensations.forEach { Tick(it.label, it.id, model.sensations) }
            }
        }
    }
}

private val FELT = setOf(ItemKind.EMOTION, ItemKind.URGE)

class NowModel(here: Here) {
    val form = here.screen(Area.CARD, Area.SETTINGS, revision = CheckInForm::revision) { checkInForm(it, null, null) }
    val items = mutableStateListOf<String>()
    val sensations = mutableStateListOf<String>()

    val isChosen get() = items.isNotEmpty() || sensations.isNotEmpty()

    fun place() = CopingPlace(CopingStart(items = items.toList(), sensations = sensations.toList()))
}

@Composable
private fun Tick(label: String, id: String, chosen: MutableList<String>) =
    TickRow(label, id in chosen) { ticked -> if (ticked) chosen += id else chosen -= id }
