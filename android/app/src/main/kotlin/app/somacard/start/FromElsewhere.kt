// A diary that comes from another device, or from the mailbox with the recovery words. Left before it came, it leaves
// nothing behind.

package app.somacard.start

import androidx.activity.compose.BackHandler
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Icon
import androidx.compose.material3.IconButton
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.somacard.R
import app.somacard.devices.Joining
import app.somacard.devices.Recovering
import app.somacard.navigation.SafetyButton

@Composable
internal fun FromElsewhere(model: DoorModel) {
    val joining = model.joining ?: return
    val recovering = model.recovering ?: return
    val came = joining.pairing.paired || recovering.over
    val leave = { if (came) model.cameOver() else model.giveUp() }
    val title = if (model.page == DoorPage.JOIN) R.string.devices_join else R.string.devices_recover
    BackHandler { leave() }
    Column {
        Title(stringResource(title)) { leave() }
        if (model.page == DoorPage.JOIN) {
            Joining(joining, onOver = model::cameOver)
        } else {
            Recovering(recovering, onOver = model::cameOver)
        }
    }
}

@Composable
private fun Title(words: String, onBack: () -> Unit) = Row(
    Modifier.fillMaxWidth().heightIn(min = 64.dp).padding(horizontal = 4.dp),
    verticalAlignment = Alignment.CenterVertically,
) {
    IconButton(onBack) { Icon(painterResource(R.drawable.ic_back), stringResource(R.string.back)) }
    Text(
        words,
        Modifier.weight(1f).padding(horizontal = 12.dp).semantics { heading() },
        style = MaterialTheme.typography.titleLarge,
    )
    SafetyButton(LocalSafety.current)
}
