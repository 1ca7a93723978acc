// For whom something is: who is named or linked, one to add, or nobody in particular.

package app.somacard.share

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import app.somacard.R
import app.somacard.core.Role
import app.somacard.core.ShareRecipientRow
import app.somacard.core.ShareScreen
import app.somacard.navigation.Here
import app.somacard.parts.ChoiceRow
import app.somacard.parts.GoRow
import app.somacard.parts.Heading
import app.somacard.parts.Quiet
import app.somacard.parts.begun

@Composable
internal fun Whom(share: ShareScreen, model: ShareModel, here: Here) {
    val chosen = share.request.recipient
    Heading(stringResource(R.string.share_whom))
    if (share.recipients.isEmpty()) Quiet(share.noRecipients)
    Column(Modifier.selectableGroup()) {
        share.recipients.forEach { one ->
            ChoiceRow(one.label, one.id == chosen, one.about()) { model.whom(one.id) }
        }
        ChoiceRow(stringResource(R.string.share_nobody), chosen == null, share.whom.takeIf { chosen == null }) {
            model.whom(null)
        }
    }
    if (chosen == null) Roles(stringResource(R.string.share_as_for), share.request.scope.role, model::role)
    share.recipients.find { it.id == chosen && !it.linked }?.let { one ->
        GoRow(stringResource(R.string.share_change_somebody, one.label), stringResource(R.string.share_change_more)) {
            here.go(RecipientPlace(model, one))
        }
    }
    GoRow(stringResource(R.string.share_add_somebody)) { here.go(AddRecipientPlace(model)) }
}

@Composable
private fun ShareRecipientRow.about(): String =
    (if (linked) stringResource(R.string.share_role_linked, roleLabel) else roleLabel).begun()

/** What somebody is to the person. */
@Composable
internal fun Roles(heading: String, chosen: Role, onChoose: (Role) -> Unit) {
    Heading(heading)
    Column(Modifier.selectableGroup()) {
        Role.entries.forEach { role -> ChoiceRow(stringResource(role.words), role == chosen) { onChoose(role) } }
    }
}

private val Role.words: Int
    get() = when (this) {
        Role.DBT_THERAPIST -> R.string.share_role_dbt_therapist
        Role.GROUP_LEADER -> R.string.share_role_group_leader
        Role.MASSAGE_PRACTITIONER -> R.string.share_role_massage_practitioner
        Role.OTHER -> R.string.share_role_other
    }
