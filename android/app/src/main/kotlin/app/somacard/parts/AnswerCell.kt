// One answer among those that stand side by side: a number of a scale, a yes or a no. What is chosen is filled; a screen
// reader says the question with it, since it meets each answer alone.

package app.somacard.parts

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp

/** [words] are seen, [spoken] is heard; it is at least [width] wide, with [beside] left and right of the words. */
@Composable
internal fun AnswerCell(
    words: String,
    spoken: String,
    chosen: Boolean,
    modifier: Modifier = Modifier,
    width: Dp = 0.dp,
    beside: Dp = 2.dp,
    onPress: () -> Unit,
) {
    val colours = MaterialTheme.colorScheme
    Surface(
        modifier.selectable(chosen, role = Role.RadioButton, onClick = onPress).semantics {
            contentDescription = spoken
        },
        shape = RoundedCornerShape(12.dp),
        color = if (chosen) colours.primary else colours.surfaceContainerLowest,
        contentColor = if (chosen) colours.onPrimary else colours.onSurface,
        border = BorderStroke(1.dp, if (chosen) colours.primary else colours.outline),
    ) {
        Box(
            Modifier.heightIn(min = 48.dp).widthIn(min = width).padding(horizontal = beside),
            contentAlignment = Alignment.Center,
        ) { Text(words) }
    }
}
