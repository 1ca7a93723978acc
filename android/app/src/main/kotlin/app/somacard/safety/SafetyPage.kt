// The page of a bad evening: what the core says, in its order, large and easy to press. It needs no open diary: the same page
// is shown while the diary is locked.

package app.somacard.safety

import androidx.compose.foundation.ScrollState
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.layout.onPlaced
import androidx.compose.ui.layout.positionInParent
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.unit.dp
import app.somacard.R
import app.somacard.core.SafetyBlockKind
import app.somacard.core.SafetyPageScreen
import app.somacard.parts.GoRow
import app.somacard.parts.MainButton
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.SideButton
import kotlinx.coroutines.launch

/** Where the page leads: to writing the plan, where the diary is open, and to the lines of other countries. */
class SafetyWays(val onWrite: (() -> Unit)? = null, val onCountries: (() -> Unit)? = null)

private val NUMBERS = setOf(SafetyBlockKind.CONTACTS, SafetyBlockKind.EMERGENCY, SafetyBlockKind.LINES)

@Composable
fun SafetyPage(screen: SafetyPageScreen, ways: SafetyWays = SafetyWays()) {
    val scroll = rememberScrollState()
    var numbersAt by remember { mutableIntStateOf(0) }
    val firstNumbers = screen.blocks.indexOfFirst { it.kind in NUMBERS }
    Page(bar = { if (firstNumbers > 1) ToTheNumbers(scroll) { numbersAt } }, scroll = scroll) {
        screen.blocks.forEachIndexed { at, block ->
            val place = Modifier.onPlaced { if (at == firstNumbers) numbersAt = it.positionInParent().y.toInt() }
            SafetySection(block, place) {
                if (block.kind == SafetyBlockKind.PLAN && screen.plan?.empty != null) {
                    ways.onWrite?.let { SideButton(stringResource(R.string.safety_write), onPress = it) }
                }
                if (block.kind == SafetyBlockKind.EMERGENCY && screen.country == null) {
                    ways.onCountries?.let { SideButton(stringResource(R.string.safety_choose_country), onPress = it) }
                }
            }
        }
        screen.dates.forEach { Quiet(it) }
        Text(screen.nobodyWatches, style = MaterialTheme.typography.bodyLarge)
        ways.onWrite?.let { GoRow(stringResource(R.string.safety_change), onGo = it) }
        ways.onCountries?.let { GoRow(stringResource(R.string.safety_countries), onGo = it) }
    }
}

/** A long plan may not stand between a person and a number. */
@Composable
private fun ToTheNumbers(scroll: ScrollState, at: () -> Int) {
    val scope = rememberCoroutineScope()
    Surface(color = MaterialTheme.colorScheme.surface) {
        MainButton(
            stringResource(R.string.safety_to_the_numbers),
            modifier = Modifier.padding(horizontal = 16.dp, vertical = 8.dp),
        ) { scope.launch { scroll.scrollTo(at()) } }
    }
}
