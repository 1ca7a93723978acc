// All places by name, in the order for reading aloud, by part of the body: the way in for who does not point at a map.

package app.somacard.body

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.unit.dp
import app.somacard.R
import app.somacard.core.BodyFigure
import app.somacard.core.Named
import app.somacard.parts.Field
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.Quiet
import java.text.Normalizer

/** [words] says what is marked at a place already; what has no place on the figure is among them where it is [placeless]. */
@Composable
fun PlaceList(
    figure: BodyFigure,
    showsIntimate: Boolean,
    onClose: () -> Unit,
    words: @Composable (String) -> String? = { null },
    placeless: List<Named> = figure.placeless,
    onChoose: (String) -> Unit,
) {
    var wanted by rememberSaveable { mutableStateOf("") }
    val parts = figure.parts(showsIntimate, placeless).map { part ->
        part.copy(places = part.places.filter { it.label.has(wanted) })
    }
    PanelFrame(stringResource(R.string.body_choose_place), onClose) {
        Field(
            stringResource(R.string.body_find_place),
            wanted,
            modifier = Modifier.padding(horizontal = 20.dp),
        ) { wanted = it }
        LazyColumn(Modifier.weight(1f, fill = false).fillMaxWidth().padding(horizontal = 20.dp)) {
            parts.filter { it.places.isNotEmpty() }.forEach { part(it, words, onChoose) }
            if (parts.all { it.places.isEmpty() }) item { Quiet(stringResource(R.string.body_no_place)) }
        }
    }
}

private fun LazyListScope.part(part: Part, words: @Composable (String) -> String?, onChoose: (String) -> Unit) {
    part.heading?.let { heading -> item { Heading(heading, Modifier.padding(top = 8.dp)) } }
    items(part.places) { place -> GoRow(place.label, words(place.id)) { onChoose(place.id) } }
}

private data class Part(val heading: String?, val places: List<Named>)

/** What has no place on the figure first, then each part of each view. */
private fun BodyFigure.parts(showsIntimate: Boolean, placeless: List<Named>): List<Part> {
    val shown = regions.filter { showsIntimate || !it.region.intimate }
    val views = views.associate { it.view to it.label }
    val byPart = shown.groupBy { "${views[it.region.view]}: ${it.part}" }
    return listOf(Part(null, placeless)) +
        byPart.map { (heading, part) -> Part(heading, part.map { Named(it.region.id, it.region.label) }) }
}

/** Whether it is found by [wanted], whatever its capitals and accents. */
private fun String.has(wanted: String): Boolean = wanted.trim().plain() in plain()

private fun String.plain(): String = Normalizer.normalize(lowercase(), Normalizer.Form.NFD).replace(ACCENTS, "")

private val ACCENTS = Regex("\\p{Mn}")
