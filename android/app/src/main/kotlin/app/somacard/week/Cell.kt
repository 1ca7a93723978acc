// How one cell is drawn: its value on its shade; a day without an entry is hatched, so that it looks like nothing else.

package app.somacard.week

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.clipRect
import androidx.compose.ui.platform.LocalConfiguration
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.somacard.core.Day
import app.somacard.core.toLocalDate
import java.time.format.DateTimeFormatter

/** [shade] is the ground and the letters. */
@Composable
fun Cell(
    width: Dp,
    text: String,
    shade: Pair<Color, Color>,
    standing: Standing,
    style: TextStyle = MaterialTheme.typography.bodyMedium,
    height: Dp = 28.dp,
) {
    val ink = MaterialTheme.colorScheme.outlineVariant
    val hatched = if (standing == Standing.MISSING) Modifier.drawBehind { hatch(ink) } else Modifier
    Surface(
        Modifier.width(width).padding(1.dp),
        color = shade.first,
        contentColor = shade.second,
        shape = RoundedCornerShape(4.dp),
    ) {
        Box(hatched.heightIn(min = height), contentAlignment = Alignment.Center) {
            Text(
                if (standing == Standing.AWAY &&
                    text.isEmpty()
                ) {
                    standing.sign
                } else {
                    text
                },
                style = style,
                softWrap = false,
            )
        }
    }
}

fun DrawScope.hatch(ink: Color) = clipRect {
    val step = 6.dp.toPx()
    var at = 0f
    while (at < size.width + size.height) {
        drawLine(ink, Offset(at, 0f), Offset(at - size.height, size.height), 1.dp.toPx())
        at += step
    }
}

/** The weekday in short: Wed. */
@Composable
fun Day.weekday(): String =
    toLocalDate().format(DateTimeFormatter.ofPattern("EEE", LocalConfiguration.current.locales[0]))
