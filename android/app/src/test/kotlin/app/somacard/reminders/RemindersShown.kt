package app.somacard.reminders

import app.somacard.navigation.Place

val REMINDERS_SHOWN: List<Pair<String, Place>> = listOf(
    "reminders" to RemindersPlace,
    "reminder-new" to ReminderPlace(null),
    "reminders-receipts" to ReceiptsPlace,
)
