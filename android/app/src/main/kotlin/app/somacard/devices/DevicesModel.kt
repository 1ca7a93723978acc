// What the person does with the devices: sync now, take one off, stop.

package app.somacard.devices

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.somacard.core.SyncScreen
import app.somacard.navigation.Here
import app.somacard.parts.Work

class DevicesModel(here: Here) {
    val screen = here.screen(revision = SyncScreen::revision) { syncing(it) }
    val talk = Talk(here.diary, here.scope)

    /** Ending it asks the relay first. */
    val ending = Work(here.diary, here.scope)

    /** The relay did not say that the mailbox is gone: the person decides. */
    var keptThere by mutableStateOf(false)

    fun sync() = talk.begin { sync(it) }

    fun remove(device: String) = screen.act { removeDevice(it, device) }

    fun putAway() = screen.act { putSyncNoticesAway(it) }

    fun end() = screen.act { stopSyncing(it) }

    /** The last device that stops has the mailbox deleted first, since nobody could any more. */
    fun deleteAndEnd() = ending.begin {
        val request = call { mailboxDeletion() }
        if (diary.phone.ask(request)?.status in GONE) end() else keptThere = true
    }

    private companion object {
        /** Deleted now, or not known any more. */
        val GONE = setOf<UShort>(204u, 401u)
    }
}
