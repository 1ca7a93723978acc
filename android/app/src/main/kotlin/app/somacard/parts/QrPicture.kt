// A QR code, dark on light whatever the theme, since cameras expect it so, with what it is for to those who can't see it.

package app.somacard.parts

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.widthIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.somacard.core.QrCode
import kotlin.math.floor

@Composable
fun QrPicture(code: QrCode, modifier: Modifier = Modifier) {
    Box(modifier.fillMaxWidth(), contentAlignment = Alignment.Center) {
        Canvas(
            Modifier
                .widthIn(max = 360.dp)
                .fillMaxWidth()
                .aspectRatio(1f)
                .background(Color.White)
                .semantics {
                    contentDescription = code.label
                    role = Role.Image
                },
        ) { squares(code.rows) }
    }
}

/** Squares of whole pixels: edges that fall between two are grey, and harder to read. */
private fun DrawScope.squares(rows: List<List<Boolean>>) {
    val side = floor(size.minDimension / rows.size).coerceAtLeast(1f)
    val margin = floor((size.minDimension - side * rows.size) / 2)
    rows.forEachIndexed { y, row ->
        row.forEachIndexed { x, dark ->
            if (dark) drawRect(Color.Black, Offset(margin + x * side, margin + y * side), Size(side, side))
        }
    }
}
