// What the records of the diary's past are called, and which of them a person can erase one by one.

package app.somacard.settings

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.RecordRow
import app.somacard.parts.short

/** Check-in · 25 Nov 2026. */
@Composable
internal fun RecordRow.words(): String = listOfNotNull(
    stringResource(KINDS[kind] ?: R.string.settings_record_other),
    about,
    day?.short(),
).joinToString(" · ")

/** What holds the card, the settings and what went out together is not erased alone. */
internal val RecordRow.isErasable: Boolean get() = kind in KINDS && kind !in KEPT

private val KEPT = setOf("item", "setting", "share", "recipient", "clinic", "clinic-item", "erased")

private val KINDS = mapOf(
    "check-in" to R.string.settings_record_check_in,
    "day-answer" to R.string.settings_record_day_answer,
    "day" to R.string.settings_record_day,
    "week" to R.string.settings_record_week,
    "skill-tick" to R.string.settings_record_skill_tick,
    "chain" to R.string.settings_record_chain,
    "goals" to R.string.settings_record_goals,
    "insight-question" to R.string.settings_record_insight,
    "touch" to R.string.settings_record_touch,
    "massage-plan" to R.string.settings_record_massage_plan,
    "screening" to R.string.settings_record_screening,
    "practitioner" to R.string.settings_record_practitioner,
    "place" to R.string.settings_record_place,
    "series" to R.string.settings_record_series,
    "occurrence" to R.string.settings_record_occurrence,
    "visit" to R.string.settings_record_visit,
    "reminder-rule" to R.string.settings_record_reminder_rule,
    "reminder" to R.string.settings_record_reminder,
    "safety-plan" to R.string.settings_record_safety_plan,
    "plan-line" to R.string.settings_record_plan_line,
    "urge-rule" to R.string.settings_record_urge_rule,
    "item" to R.string.settings_record_item,
    "setting" to R.string.settings_record_setting,
    "share" to R.string.settings_record_share,
    "recipient" to R.string.settings_record_recipient,
    "clinic" to R.string.settings_record_clinic,
    "clinic-item" to R.string.settings_record_clinic_item,
    "erased" to R.string.settings_record_erased,
)
