// For whom something is: who is named or linked, one to add, or nobody in particular.

import SomacardModel
import SwiftUI

struct WhomRows: View {
    let share: ShareScreen
    let model: ShareModel
    private var chosen: String? { model.request?.recipient }

    var body: some View {
        Rows(words(.shareWhom)) {
            if share.recipients.isEmpty { Quiet(share.noRecipients) }
            ForEach(share.recipients) { one in
                ChoiceRow(one.label, about(one), chosen: one.id == chosen) { choose(one.id) }
            }
            ChoiceRow(words(.shareNobody), chosen == nil ? share.whom : nil, chosen: chosen == nil) { choose(nil) }
            if let one = model.named(share) {
                GoRow(words(.shareChangeSomebody(name: one.label)), words(.shareChangeMore)) {
                    model.here.go(.share(.recipient(one)))
                }
            }
            GoRow(words(.shareAddSomebody)) { model.here.go(.share(.addRecipient)) }
        }
        if chosen == nil, let role = model.request?.scope.role {
            RoleRows(heading: .shareAsFor, chosen: role) { role in Task { await model.role(role) } }
        }
    }

    private func choose(_ recipient: String?) { Task { await model.whom(recipient) } }

    private func about(_ one: ShareRecipientRow) -> String {
        (one.linked ? words(.shareRoleLinked(role: one.roleLabel)) : one.roleLabel).begun
    }
}

/// What somebody is to the person.
struct RoleRows: View {
    let heading: Word
    let chosen: Role
    let onChoose: @MainActor (Role) -> Void

    var body: some View {
        Rows(words(heading)) {
            ForEach(Role.allCases, id: \.self) { role in
                ChoiceRow(words(role.word), chosen: role == chosen) { onChoose(role) }
            }
        }
    }
}
