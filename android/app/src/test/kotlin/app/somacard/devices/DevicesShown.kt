package app.somacard.devices

import app.somacard.navigation.Place

val DEVICES_SHOWN: List<Pair<String, Place>> = listOf(
    "devices" to DevicesPlace,
    "devices-mailbox" to MailboxPlace,
    "devices-join" to JoinPlace,
    "devices-recover" to RecoverPlace,
)
