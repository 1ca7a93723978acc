// The page while the diary is closed, from the copy that opens without it: the plan, if the person allowed that, and the
// numbers in any case.

package app.somacard.safety

import androidx.activity.compose.BackHandler
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.ExperimentalMaterial3Api
import androidx.compose.material3.Icon
import androidx.compose.material3.IconButton
import androidx.compose.material3.Scaffold
import androidx.compose.material3.Text
import androidx.compose.material3.TopAppBar
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.produceState
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import app.somacard.R
import app.somacard.core.Moment
import app.somacard.core.SafetyCard
import app.somacard.phone.Phone
import kotlinx.coroutines.withContext

/** The whole window, for the door: [onBack] leads there again. */
@OptIn(ExperimentalMaterial3Api::class)
@Composable
fun LockedSafety(phone: Phone, onBack: () -> Unit) {
    BackHandler(onBack = onBack)
    Scaffold(
        topBar = {
            TopAppBar(
                title = { Text(stringResource(R.string.safety_plan), Modifier.semantics { heading() }) },
                navigationIcon = {
                    IconButton(onBack) { Icon(painterResource(R.drawable.ic_back), stringResource(R.string.back)) }
                },
            )
        },
    ) { room -> Box(Modifier.padding(room)) { SafetyFromCard(phone) } }
}

private enum class Step { PAGE, COUNTRIES, LINES }

/** The page from the copy, and from there the lines of other countries. */
@Composable
fun SafetyFromCard(phone: Phone) {
    var step by rememberSaveable { mutableStateOf(Step.PAGE) }
    var country by rememberSaveable { mutableStateOf("") }
    BackHandler(step != Step.PAGE) { step = if (step == Step.LINES) Step.COUNTRIES else Step.PAGE }
    when (step) {
        Step.PAGE -> fromCard(phone) { screen(it, injuryFirst = false) }?.let {
            SafetyPage(it, SafetyWays(onCountries = { step = Step.COUNTRIES }))
        }

        Step.COUNTRIES -> fromCard(phone) { helplines(it) }?.let { screen ->
            CountryList(screen) {
                country = it.code
                step = Step.LINES
            }
        }

        Step.LINES -> fromCard(phone, country) { countryLines(it, country) }?.let { CountryPage(it) }
    }
}

/** It is opened anew each time, so that it is as new as the file. */
@Composable
private fun <S> fromCard(phone: Phone, of: String = "", read: SafetyCard.(Moment) -> S): S? {
    val shown by produceState<S?>(null, of) {
        value = withContext(phone.io) {
            SafetyCard.open(phone.folder.path, phone.vault, phone.language()).use { it.read(phone.now()) }
        }
    }
    return shown
}
