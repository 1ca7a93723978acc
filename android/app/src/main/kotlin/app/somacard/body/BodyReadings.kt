// What was felt in the body, being typed: for a check-in, and for how it was before and after a visit.

package app.somacard.body

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.runtime.snapshots.SnapshotStateList
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.unit.dp
import app.somacard.R
import app.somacard.core.BodyFigure
import app.somacard.core.Named
import app.somacard.core.NewReading
import app.somacard.navigation.Here
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.Quiet
import app.somacard.parts.SideButton
import java.util.IdentityHashMap

/** From this width on map and list stand side by side. */
val SIDE_BY_SIDE = 600.dp

/**
 * The map and the list to mark what is felt; [readings] is what the person marked so far, and is changed in place: at most
 * one for each place and sensation. [showsIntimate] as the person chose it; [first] is open at the beginning.
 */
@Composable
fun BodyReadings(
    here: Here,
    sensations: List<Named>,
    readings: SnapshotStateList<NewReading>,
    showsIntimate: Boolean,
    first: String? = null,
) {
    val figure = here.figure() ?: return
    val open = { marking: Marking, target: String ->
        marking.open(target, figure.otherSide(target)?.region?.id, readings)
    }
    val marking = here.keep { Markings() }.of(readings) { first?.let { target -> open(it, target) } }
    BesideOrBelow(
        map = {
            RegionMap(here, figure, readings.marks(), showsIntimate, onList = marking::openList) {
                open(marking, it.id)
            }
        },
        list = { Marked(figure, sensations, readings, marking) { open(marking, it) } },
    )
    if (marking.choosing) {
        val words: @Composable (String) -> String? = { target -> readings.wordsOf(target, sensations) }
        PlaceList(figure, showsIntimate, marking::close, words) { open(marking, it) }
    }
    marking.draft?.let { draft ->
        PlacePanel(
            figure,
            sensations,
            draft,
            onClose = marking::close,
            onUnmark = {
                draft.unmark(readings)
                marking.close()
            },
            onMark = {
                draft.mark(readings)
                marking.close()
            },
        )
    }
}

/** The map first, its list below it, or beside it where there is room. */
@Composable
fun BesideOrBelow(map: @Composable () -> Unit, list: @Composable ColumnScope.() -> Unit) =
    BoxWithConstraints(Modifier.fillMaxWidth()) {
        val below: @Composable (Modifier) -> Unit = { Column(it, Arrangement.spacedBy(8.dp), content = list) }
        if (maxWidth >= SIDE_BY_SIDE) {
            Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(24.dp)) {
                Column(Modifier.weight(1f)) { map() }
                below(Modifier.weight(1f))
            }
        } else {
            Column(Modifier.fillMaxWidth(), Arrangement.spacedBy(12.dp)) {
                map()
                below(Modifier.fillMaxWidth())
            }
        }
    }

@Composable
private fun ColumnScope.Marked(
    figure: BodyFigure,
    sensations: List<Named>,
    readings: List<NewReading>,
    marking: Marking,
    open: (String) -> Unit,
) {
    SideButton(stringResource(R.string.body_choose_place), onPress = marking::openList)
    figure.placeless.forEach { place -> SideButton(place.label) { open(place.id) } }
    Heading(stringResource(R.string.body_marked))
    if (readings.isEmpty()) Quiet(stringResource(R.string.body_nothing_marked))
    readings.map { it.target }.distinct().forEach { target ->
        GoRow(figure.nameOf(target), readings.wordsOf(target, sensations)) { open(target) }
    }
}

/** What is open above the map, for each list of readings that a place shows; turning the phone keeps it. */
private class Markings {
    private val byReadings = IdentityHashMap<SnapshotStateList<NewReading>, Marking>()

    fun of(readings: SnapshotStateList<NewReading>, begin: (Marking) -> Unit): Marking =
        byReadings.getOrPut(readings) { Marking().also(begin) }
}

private class Marking {
    var draft by mutableStateOf<PlaceDraft?>(null)
        private set
    var choosing by mutableStateOf(false)
        private set

    fun open(target: String, other: String?, readings: List<NewReading>) {
        choosing = false
        draft = PlaceDraft(target, other, readings)
    }

    fun openList() {
        choosing = true
    }

    fun close() {
        draft = null
        choosing = false
    }
}
