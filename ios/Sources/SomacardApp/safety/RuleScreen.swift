// A rule: from which number on, or on which rise, an answer brings the plan up, and in which way.

import SomacardModel
import SwiftUI

struct RuleScreen: View {
    @State private var model: UrgeRuleModel

    init(here: Here, item: String) { _model = State(initialValue: here.keep { UrgeRuleModel(here, item: item) }) }

    var body: some View {
        Shown(model.rules, fields: UrgeRuleModel.fields) { _ in
            RuleForm(model: model)
        }
        .saveBar(enabled: model.canSave) { await model.save() }
        .askBeforeLeaving(model.isTouched, model.here)
    }
}

private struct RuleForm: View {
    @Bindable var model: UrgeRuleModel

    var body: some View {
        Rows(model.label) {
            Toggle(words(.safetyRuleOn), isOn: $model.draft.on)
            if model.isYesNo {
                Toggle(words(.safetyRuleYes), isOn: $model.draft.happened)
                if let wrong = model.wrongNumber { Wrong(words(wrong)) }
            } else {
                RuleNumber(.safetyRuleAtLeast, $model.draft.atLeast, model, ends: true, wrong: model.wrongNumber)
            }
        }
        if !model.isYesNo { Rise(model: model) }
        Rows {
            Toggle(isOn: $model.draft.act) { Line(words(.safetyRuleAct), words(.safetyRuleActAbout)) }
            Toggle(isOn: $model.draft.quiet) { Line(words(.safetyRuleQuiet), words(.safetyRuleQuietAbout)) }
            if let wrong = model.wrongQuiet { Wrong(words(wrong)) }
        }
        Rows {
            DayOrNone(words(.safetyRuleAgreedOn), day: $model.draft.agreedOn, from: model.firstDay)
        }
    }
}

private struct Rise: View {
    @Bindable var model: UrgeRuleModel

    var body: some View {
        Rows {
            Toggle(isOn: $model.draft.jumps) { Line(words(.safetyRuleJump), words(.safetyRuleJumpAbout)) }
            if model.draft.jumps {
                // The ends of the scale name answers, not how far it rises.
                RuleNumber(.safetyRuleJumpBy, $model.draft.jumpBy, model, ends: false, wrong: model.wrongRise)
                RuleNumber(.safetyRuleJumpLeast, $model.draft.jumpLeast, model, ends: true, wrong: nil)
            }
        }
    }
}

/// A number of the item's own scale: pressed, or typed where there are many.
private struct RuleNumber: View {
    let label: Word
    @Binding var number: Int?
    let model: UrgeRuleModel
    let ends: Bool
    let wrong: Word?

    init(_ label: Word, _ number: Binding<Int?>, _ model: UrgeRuleModel, ends: Bool, wrong: Word?) {
        self.label = label
        _number = number
        self.model = model
        self.ends = ends
        self.wrong = wrong
    }

    var body: some View {
        if let numbers = model.numbers {
            Scale(
                words(label), numbers, answer: number, low: ends ? model.scale?.low : nil,
                high: ends ? model.scale?.high : nil
            ) {
                number = $0
            }
            if let wrong { Wrong(words(wrong)) }
        } else {
            NumberField(words(label), text: typed, wrong: wrong.map(words))
        }
    }

    private var typed: Binding<String> {
        Binding {
            number.map(String.init) ?? ""
        } set: {
            number = UrgeRuleDraft.number($0)
        }
    }
}
