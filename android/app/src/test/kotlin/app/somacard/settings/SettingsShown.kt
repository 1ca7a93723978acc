package app.somacard.settings

import app.somacard.navigation.Place

/** What of this room every look is judged on. */
val SETTINGS_SHOWN: List<Pair<String, Place>> = listOf(
    "settings" to SettingsPlace,
    "settings-items" to ItemsPlace,
    "settings-item" to ItemPlace("sad"),
    "settings-new-item" to NewItemPlace(),
    "settings-other-eyes" to OtherEyesPlace,
    "settings-backup" to BackupPlace,
    "settings-history" to HistoryPlace,
    "settings-erase" to ErasePlace,
)
