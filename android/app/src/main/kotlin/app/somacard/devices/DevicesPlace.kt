// Devices: whether and how the diary is synced with the person's other devices, and which these are.

package app.somacard.devices

import androidx.compose.runtime.Composable
import androidx.compose.ui.platform.LocalContext
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.SyncMailbox
import app.somacard.core.SyncScreen
import app.somacard.core.SyncState
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.Block
import app.somacard.parts.GoRow
import app.somacard.parts.MainButton
import app.somacard.parts.Page
import app.somacard.parts.Quiet
import app.somacard.parts.Shown
import app.somacard.parts.SideButton
import app.somacard.parts.Words
import app.somacard.settings.RecoveryWordsPlace

data object DevicesPlace : Place {
    override val title = R.string.devices

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { DevicesModel(this) }
        val online = LocalContext.current.goesOnline()
        Shown(model.screen) { syncing ->
            Page {
                if (!online) Words(stringResource(R.string.devices_offline))
                if (online || syncing.mailbox != null) Syncing(syncing, model, here, online)
            }
        }
    }
}

@Composable
private fun Syncing(syncing: SyncScreen, model: DevicesModel, here: Here, online: Boolean) {
    Words(syncing.text)
    TalkShown(model.talk)
    if (online) Next(syncing.state, model, here)
    val mailbox = syncing.mailbox ?: return
    Mailbox(mailbox, here)
    if (mailbox.devices.isNotEmpty()) Listed(mailbox, model)
    if (online && syncing.state == SyncState.SYNCED) {
        SideButton(stringResource(R.string.devices_add)) { here.go(PairingPlace) }
    }
    if (mailbox.notices.isNotEmpty()) Notices(mailbox, model)
    Stopping(syncing, model, online)
}

/** What there is to do in this state. */
@Composable
private fun Next(state: SyncState, model: DevicesModel, here: Here) = when (state) {
    SyncState.NOT_SYNCED -> {
        Quiet(stringResource(R.string.devices_about))
        GoRow(stringResource(R.string.devices_open_mailbox), stringResource(R.string.devices_open_mailbox_more)) {
            here.go(MailboxPlace)
        }
        GoRow(stringResource(R.string.devices_join), stringResource(R.string.devices_join_more)) { here.go(JoinPlace) }
    }

    SyncState.TAKEN_OFF -> Quiet(stringResource(R.string.devices_taken_off))

    else -> MainButton(stringResource(R.string.devices_sync_now), !model.talk.work.running) { model.sync() }
}

@Composable
private fun Mailbox(mailbox: SyncMailbox, here: Here) {
    Block {
        Words(mailbox.relayText, mailbox.waitingText)
        Quiet(mailbox.wordsText)
    }
    if (!mailbox.wordsReadIt) GoRow(stringResource(R.string.devices_make_words)) { here.go(RecoveryWordsPlace) }
}
