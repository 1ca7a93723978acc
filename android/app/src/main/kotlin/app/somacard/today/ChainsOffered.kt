// What happened on a day, and the way to write about it: offered once and quietly, for each, and never asked for.

package app.somacard.today

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.chains.ChainPlace
import app.somacard.core.DayScreen
import app.somacard.navigation.Here
import app.somacard.parts.GoRow

@Composable
fun ChainsOffered(day: DayScreen, here: Here) = day.happened.forEach { behaviour ->
    GoRow(
        stringResource(R.string.chains_write_about, behaviour.label),
        stringResource(R.string.chains_write_about_more),
    ) { here.go(ChainPlace(behaviour = behaviour.id, day = day.day)) }
}
