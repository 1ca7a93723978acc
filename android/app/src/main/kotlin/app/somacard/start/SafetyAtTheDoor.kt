// The way from each front of the door to the safety plan: nobody has to open, restore or begin a diary first.

package app.somacard.start

import androidx.compose.runtime.Composable
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.parts.SideButton

/** Opens the plan above the front, which is there again afterwards as it was. */
internal val LocalSafety = staticCompositionLocalOf<() -> Unit> { error("only at the door") }

@Composable
internal fun Safety() = SideButton(stringResource(R.string.safety_plan), onPress = LocalSafety.current)
