// How far a skill came and whether it helped: eight answers in words, each with its number; one row until it is opened.

package app.somacard.today

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.somacard.parts.ChoiceRow
import app.somacard.parts.FoldedBlock
import app.somacard.parts.Quiet

/** [caution] is shown before the answers. A tap on the answer takes it back. */
@Composable
fun SkillAnswer(label: String, number: Int?, caution: String? = null, onAnswer: (Int?) -> Unit) {
    var open by rememberSaveable(label) { mutableStateOf(false) }
    FoldedBlock(label, open, number?.let { skillNumberInWords(it) }, line = true, onFold = { open = it }) {
        Column(Modifier.padding(start = 8.dp).selectableGroup()) {
            caution?.let { Quiet(it) }
            SKILL_NUMBERS.indices.forEach { each ->
                ChoiceRow(skillNumberInWords(each), each == number) {
                    open = each == number
                    onAnswer(each.takeIf { it != number })
                }
            }
        }
    }
}
