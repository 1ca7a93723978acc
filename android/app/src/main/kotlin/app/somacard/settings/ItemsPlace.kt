// What the card asks: its lines by heading, those that are asked and those that were, and a line of one's own.

package app.somacard.settings

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Scale
import app.somacard.core.ScaleKind
import app.somacard.core.TemplateLine
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.SaveBar
import app.somacard.parts.Shown

data object ItemsPlace : Place {
    override val title = R.string.settings_items

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { SettingsModel(this) }
        Shown(model.settings) { settings ->
            Page(bar = { SaveBar(stringResource(R.string.settings_item_add)) { here.go(NewItemPlace()) } }) {
                Quiet(stringResource(R.string.settings_items_why))
                val (asked, rested) = settings.template.partition { it.asked }
                asked.groupBy { it.heading }.forEach { (heading, lines) -> Lines(heading, lines, here) }
                if (rested.isNotEmpty()) Lines(stringResource(R.string.settings_items_rested), rested, here)
            }
        }
    }
}

@Composable
private fun Lines(heading: String, lines: List<TemplateLine>, here: Here) {
    Heading(heading)
    lines.forEach { line -> GoRow(line.item.label, line.item.scale.words()) { here.go(ItemPlace(line.item.id)) } }
}

/** How a line is answered. */
@Composable
internal fun Scale.words(): String {
    val (least, most) = (min ?: 0) to (max ?: 0)
    return if (kind ==
        ScaleKind.RANGE
    ) {
        stringResource(R.string.settings_scale_range_of, least, most)
    } else {
        stringResource(kind.words)
    }
}

internal val ScaleKind.words: Int
    get() = when (this) {
        ScaleKind.PEAK -> R.string.settings_scale_peak
        ScaleKind.RANGE -> R.string.settings_scale_range
        ScaleKind.YES_NO -> R.string.settings_scale_yes_no
        ScaleKind.COUNT -> R.string.settings_scale_count
        ScaleKind.MINUTES -> R.string.settings_scale_minutes
        ScaleKind.SKILLS -> R.string.settings_scale_skills
        ScaleKind.TEXT -> R.string.settings_scale_text
    }
