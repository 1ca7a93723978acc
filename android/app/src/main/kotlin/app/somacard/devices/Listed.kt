// The devices that share the mailbox, what was noticed about them, and an end of it.

package app.somacard.devices

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.SyncDeviceRow
import app.somacard.core.SyncMailbox
import app.somacard.core.SyncScreen
import app.somacard.core.SyncState
import app.somacard.parts.Ask
import app.somacard.parts.Block
import app.somacard.parts.Heading
import app.somacard.parts.Quiet
import app.somacard.parts.SideButton
import app.somacard.parts.SmallButton
import app.somacard.parts.Words
import app.somacard.parts.Working
import app.somacard.parts.begun
import app.somacard.parts.written

@Composable
internal fun Listed(mailbox: SyncMailbox, model: DevicesModel) {
    Heading(mailbox.devicesTitle)
    mailbox.devices.forEach { Device(it, mailbox.removing, model) }
}

@Composable
private fun Device(device: SyncDeviceRow, removing: String, model: DevicesModel) = Block {
    var asking by remember { mutableStateOf(false) }
    Heading(device.name)
    device.about.forEach { Quiet(it.begun()) }
    if (device.thisDevice || device.going) return@Block
    SmallButton(stringResource(R.string.devices_remove)) { asking = true }
    if (asking) {
        val title = stringResource(R.string.devices_remove_title, device.name)
        Ask(title, removing, stringResource(R.string.devices_remove), { asking = false }) {
            asking = false
            model.remove(device.id)
        }
    }
}

@Composable
internal fun Notices(mailbox: SyncMailbox, model: DevicesModel) {
    Heading(mailbox.noticesTitle)
    mailbox.notices.forEach { notice ->
        Block {
            Words(notice.text)
            Quiet(listOfNotNull(notice.at?.written(), notice.timesText).joinToString(" · "))
        }
    }
    SmallButton(stringResource(R.string.devices_put_away)) { model.putAway() }
}

/** No more syncing on this device: with the mailbox, where no other device shares it. */
@Composable
internal fun Stopping(syncing: SyncScreen, model: DevicesModel, online: Boolean) {
    var asking by remember { mutableStateOf(false) }
    val shared = syncing.state == SyncState.TAKEN_OFF || syncing.mailbox?.devices.orEmpty().any { !it.thisDevice }
    SideButton(stringResource(R.string.devices_stop), !model.ending.running) { asking = true }
    Working(model.ending, stringResource(R.string.devices_deleting))
    if (asking) {
        val text = if (shared) R.string.devices_stop_shared else R.string.devices_stop_last
        StopAsked(stringResource(text), { asking = false }) {
            asking = false
            if (shared || !online) model.end() else model.deleteAndEnd()
        }
    }
    if (model.keptThere) {
        StopAsked(stringResource(R.string.devices_stop_kept), { model.keptThere = false }) {
            model.keptThere = false
            model.end()
        }
    }
}

@Composable
private fun StopAsked(text: String, onNo: () -> Unit, onYes: () -> Unit) =
    Ask(stringResource(R.string.devices_stop_title), text, stringResource(R.string.devices_stop), onNo, onYes)
