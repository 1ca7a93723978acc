// A line of the person's own for the card, or one that takes the place of another from today on.

import SomacardModel
import SwiftUI

struct NewItemScreen: View {
    @State private var model: NewItemModel

    init(here: Here, replaced: Replaced?) {
        _model = State(initialValue: here.keep { NewItemModel(here, replaced) })
    }

    var body: some View {
        Shown(model.names) { names in
            Wording(model: model)
            Rows(words(.settingsItemKind)) {
                ForEach(ItemKind.allCases, id: \.self) { kind in
                    ChoiceRow(names[kind.text] ?? "", chosen: kind == model.kind) { model.kind = kind }
                }
            }
            Scales(model: model)
            Rows(words(.settingsItemTarget), below: words(.settingsItemTargetWhy)) {
                TargetChoices(names: names, chosen: model.target) { model.target = $0 }
            }
        }
        .saveBar(enabled: model.canSave) { await model.save() }
        .askBeforeLeaving(model.isTouched, model.here)
    }
}

private struct Wording: View {
    @Bindable var model: NewItemModel

    var body: some View {
        if let refused = model.refused { Refusal(refused) { model.work.dismiss() } }
        Rows {
            if let replaced = model.replaced { Words(words(.settingsItemReplaces(item: replaced.label))) }
            Field(
                words(.settingsItemLabel), text: $model.label, wrong: model.wrongLabel.map(words),
                more: words(.settingsItemLabelMore))
        }
    }
}

private struct Scales: View {
    @Bindable var model: NewItemModel

    var body: some View {
        Rows(words(.settingsItemScale)) {
            ForEach(NewItemModel.offered, id: \.self) { scale in
                ChoiceRow(words(scale.word), chosen: scale == model.scale) { model.scale = scale }
            }
        }
        if model.scale == .range {
            Rows {
                Field(
                    words(.settingsScaleMin), text: $model.least, wrong: model.wrongScale.map(words),
                    takes: .signedNumber)
                Field(words(.settingsScaleMax), text: $model.most, takes: .signedNumber)
                Field(words(.settingsScaleLow), text: $model.low)
                Field(words(.settingsScaleHigh), text: $model.high)
            }
        }
    }
}
