// Front or back: two halves of one row, of which one is pressed.

package app.somacard.body

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.text.style.TextDecoration
import androidx.compose.ui.unit.dp
import app.somacard.core.FigureView
import app.somacard.core.View

@Composable
fun ViewSwitch(views: List<FigureView>, shown: View, onShow: (View) -> Unit) {
    Row(Modifier.fillMaxWidth().selectableGroup(), Arrangement.spacedBy(8.dp)) {
        views.forEach { view -> Half(view, view.view == shown, Modifier.weight(1f)) { onShow(view.view) } }
    }
}

@Composable
private fun Half(view: FigureView, shown: Boolean, modifier: Modifier, onShow: () -> Unit) {
    val colours = MaterialTheme.colorScheme
    Surface(
        modifier.selectable(shown, role = Role.RadioButton, onClick = onShow),
        shape = RoundedCornerShape(12.dp),
        color = if (shown) colours.primary else colours.surfaceContainerLowest,
        contentColor = if (shown) colours.onPrimary else colours.onSurface,
        border = BorderStroke(1.dp, if (shown) colours.primary else colours.outline),
    ) {
        Box(Modifier.heightIn(min = 48.dp).padding(8.dp), contentAlignment = Alignment.Center) {
            Text(view.label, textDecoration = if (shown) TextDecoration.Underline else null)
        }
    }
}
