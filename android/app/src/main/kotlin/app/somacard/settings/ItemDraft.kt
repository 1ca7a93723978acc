// A new line of the card while it is filled in.

package app.somacard.settings

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.somacard.R
import app.somacard.core.ItemKind
import app.somacard.core.NewItem
import app.somacard.core.NewScale
import app.somacard.core.ScaleKind
import app.somacard.core.SomacardException
import app.somacard.navigation.Here
import app.somacard.parts.Work

class ItemDraft(private val here: Here, private val replaced: Replaced?) {
    var label by mutableStateOf(replaced?.label.orEmpty())
    var kind by mutableStateOf(replaced?.kind ?: ItemKind.EMOTION)
    private val ends = replaced?.scale?.takeIf { it.kind == ScaleKind.RANGE }
    private var chosen by mutableStateOf(replaced?.scale?.kind?.takeIf { it in OFFERED })

    /** As it was chosen, else as such a line is usually answered. */
    var scale: ScaleKind
        get() = chosen ?: if (kind == ItemKind.SLEEP) ScaleKind.MINUTES else ScaleKind.PEAK
        set(scale) {
            chosen = scale
        }
    var min by mutableStateOf((ends?.min ?: 0).toString())
    var max by mutableStateOf((ends?.max ?: 10).toString())
    var low by mutableStateOf(ends?.low.orEmpty())
    var high by mutableStateOf(ends?.high.orEmpty())
    var target by mutableStateOf(replaced?.target)

    private val begun = typed()

    /** Something is other than it was at the beginning. */
    val isTouched get() = typed() != begun

    val work = Work(here.diary, here.scope)

    val canSave: Boolean get() = !work.running && label.isNotBlank() && newScale() != null

    fun save() = work.begin {
        val scale = newScale() ?: return@begin
        val item = NewItem(label, kind, scale, target, replaced?.id)
        try {
            here.diary.call { addItem(it, item) }
            here.say(R.string.saved)
        } catch (_: SomacardException.SavedThenLocked) {
            here.say(R.string.refused_saved_then_locked)
        }
        here.back()
    }

    private fun typed() = listOf(label, kind, scale, min, max, low, high, target)

    /** The scale as it is filled in; nothing while an end is no number. */
    private fun newScale(): NewScale? = when (scale) {
        ScaleKind.PEAK -> NewScale.Peak
        ScaleKind.RANGE -> range()
        ScaleKind.YES_NO -> NewScale.YesNo
        ScaleKind.COUNT -> NewScale.Count
        ScaleKind.MINUTES -> NewScale.Minutes
        ScaleKind.SKILLS -> NewScale.Skills
        ScaleKind.TEXT -> NewScale.Text
    }

    private fun range(): NewScale? {
        val (from, to) = listOf(min, max).map { it.trim().toIntOrNull() ?: return null }
        return NewScale.Range(from, to, ends?.step ?: 1, low = low.ifBlank { null }, high = high.ifBlank { null })
    }
}
