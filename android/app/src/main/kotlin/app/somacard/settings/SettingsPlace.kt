// Settings: the ways to what can be set, kept, looked up and erased. What is set now stands beside each.

package app.somacard.settings

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.clinics.ClinicsPlace
import app.somacard.core.Area
import app.somacard.core.SettingsScreen
import app.somacard.devices.DevicesPlace
import app.somacard.navigation.Here
import app.somacard.navigation.Place
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.Page
import app.somacard.parts.Shown
import app.somacard.parts.words
import app.somacard.reminders.RemindersPlace

data object SettingsPlace : Place {
    override val title = R.string.settings

    @Composable
    override fun Content(here: Here) {
        val model = here.keep { SettingsModel(this) }
        Shown(model.settings) { settings ->
            Page {
                Card(settings, here)
                ThisPhone(settings, here)
                Keeping(settings, here)
                OtherHands(here)
                FromElsewhere(here)
                Rest(here)
            }
        }
    }
}

/** The settings of the diary, for each place that shows a part of them. */
class SettingsModel(here: Here) {
    val settings = here.screen(Area.SETTINGS, Area.CARD, revision = SettingsScreen::revision) { settings(it) }
}

@Composable
private fun Card(settings: SettingsScreen, here: Here) {
    Heading(stringResource(R.string.settings_card))
    val asked = settings.template.count { it.asked }
    GoRow(stringResource(R.string.settings_items), stringResource(R.string.settings_items_asked, asked)) {
        here.go(ItemsPlace)
    }
    val hours = stringResource(R.string.settings_hours_now, settings.dayStart.asHour(), settings.weekStart.asWeekday())
    GoRow(stringResource(R.string.settings_hours), hours) { here.go(HoursPlace) }
}

@Composable
private fun ThisPhone(settings: SettingsScreen, here: Here) {
    Heading(stringResource(R.string.settings_this_phone))
    GoRow(stringResource(R.string.reminders), stringResource(R.string.reminders_more)) { here.go(RemindersPlace) }
    val spanish = settings.language == "es"
    val language = if (spanish) R.string.settings_language_spanish else R.string.settings_language_english
    GoRow(stringResource(R.string.settings_language), stringResource(language)) { here.go(LanguagePlace) }
    GoRow(stringResource(R.string.settings_eyes), stringResource(R.string.settings_eyes_more)) {
        here.go(OtherEyesPlace)
    }
}

@Composable
private fun Keeping(settings: SettingsScreen, here: Here) {
    Heading(stringResource(R.string.settings_keeping))
    val words = if (settings.holds.recoveryWords) R.string.settings_words_made else R.string.settings_words_none
    GoRow(stringResource(R.string.settings_backup), stringResource(words)) { here.go(BackupPlace) }
    GoRow(stringResource(R.string.settings_history), stringResource(R.string.settings_history_more)) {
        here.go(HistoryPlace)
    }
    GoRow(stringResource(R.string.settings_holds), settings.holds.cannotWrite?.let { stringResource(it.words) }) {
        here.go(HoldingsPlace)
    }
}

@Composable
private fun OtherHands(here: Here) {
    Heading(stringResource(R.string.settings_other_hands))
    GoRow(stringResource(R.string.devices), stringResource(R.string.settings_devices_more)) { here.go(DevicesPlace) }
    GoRow(stringResource(R.string.clinics), stringResource(R.string.settings_clinics_more)) { here.go(ClinicsPlace) }
}

@Composable
private fun FromElsewhere(here: Here) {
    Heading(stringResource(R.string.settings_elsewhere))
    GoRow(stringResource(R.string.settings_import), stringResource(R.string.settings_import_more)) {
        here.go(ImportPlace)
    }
    GoRow(stringResource(R.string.settings_copy), stringResource(R.string.settings_copy_more)) {
        here.go(WholeCopyPlace)
    }
}

@Composable
private fun Rest(here: Here) {
    Heading(stringResource(R.string.settings_rest))
    GoRow(stringResource(R.string.settings_about)) { here.go(AboutPlace) }
    GoRow(stringResource(R.string.settings_erase), stringResource(R.string.settings_erase_more)) { here.go(ErasePlace) }
}
