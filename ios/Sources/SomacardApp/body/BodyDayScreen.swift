// Body: a day's map and the same in words, and the ways on from it: marking something, other days, weeks and months, a scan.

import SomacardModel
import SwiftUI

struct BodyDayScreen: View {
    @State private var model: BodyModel

    init(here: Here) { _model = State(initialValue: BodyModel(here)) }

    var body: some View {
        Shown(model.screen) { screen in
            ForEach(screen.toConfirm, id: \.checkIn) { waiting in
                TakenOver(model: model, screen: screen, waiting: waiting)
            }
            Rows(screen.title) { RegionMap(model.map, screen.onMap) }
            MapInWords(lines: screen.lines, legend: screen.legend) { model.map.open($0) }
            if let from = screen.canCopyFrom { CopyOffer(model: model, from: from, day: screen.day) }
            DayTurning(model: model, screen: screen)
            WaysOn(model: model, screen: screen)
        }
        .saveBar(.bodyMarkDay, enabled: model.screen.shown != nil) { model.mark() }
        .above(model.map, model.onMap) { target in OnePlace(model: model, target: target) }
    }
}

/// A map line by line, with what its fills mean below; a line about one place leads to it.
struct MapInWords: View {
    let lines: [MapLine]
    let legend: [MapLegendRow]
    let onOpen: @MainActor (String) -> Void

    var body: some View {
        Rows(words(.bodyInWords)) {
            ForEach(lines, id: \.self) { line in
                if let target = line.target { GoRow(line.text) { onOpen(target) } } else { Words(line.text) }
            }
        }
        Rows(words(.bodyLegend)) { MapLegend(rows: legend) }
    }
}

/// What was taken over from an earlier day stands before the map: until it is confirmed it does not count.
private struct TakenOver: View {
    let model: BodyModel
    let screen: BodyScreen
    let waiting: ToConfirm

    var body: some View {
        Rows(words(.bodyToConfirm), below: words(.bodyToConfirmMore)) {
            if waiting.places.count > 1 {
                SideButton(words(.bodyAllStillSo)) { await model.confirm(waiting, on: screen.day) }
            }
            ForEach(waiting.places, id: \.id) { place in
                GoRow(model.said(of: place, screen), words(.bodyStillSo)) {
                    Task { await model.confirm(waiting, place.id, on: screen.day) }
                }
            }
        }
        .disabled(model.screen.busy)
    }
}

private struct CopyOffer: View {
    let model: BodyModel
    let from: Day
    let day: Day

    var body: some View {
        Rows(below: words(.bodyCopyMore)) {
            SideButton(words(.bodyCopy(day: from.written))) { await model.copy(from: from, to: day) }
                .disabled(model.screen.busy)
        }
    }
}

/// From day to day: the one before, the one after, or any.
private struct DayTurning: View {
    let model: BodyModel
    let screen: BodyScreen

    var body: some View {
        Rows {
            DayField(words(.bodyDay), day: day, from: screen.today, last: screen.today)
            SideButton(words(.bodyDayBefore)) { await model.showDayBefore() }
            SideButton(words(.bodyDayAfter)) { await model.showDayAfter() }
                .disabled(!model.hasDayAfter(screen))
        }
    }

    private var day: Binding<Day?> {
        Binding {
            screen.day
        } set: { day in
            if let day { Task { await model.show(day) } }
        }
    }
}

private struct WaysOn: View {
    let model: BodyModel
    let screen: BodyScreen

    var body: some View {
        Rows(words(.bodyMore)) {
            GoRow(words(.bodyPeriod), words(.bodyPeriodMore)) { model.here.go(.body(.period)) }
            GoRow(words(.bodyScan), words(screen.scanOn ? .bodyScanIsOn : .bodyScanIsOff)) {
                model.here.go(.body(.scan))
            }
            Toggle(isOn: intimate) { Line(words(.bodyShowIntimate), words(.bodyShowIntimateMore)) }
                .disabled(model.screen.busy)
        }
    }

    private var intimate: Binding<Bool> {
        Binding {
            screen.showsIntimate
        } set: { show in
            Task { await model.showIntimate(show) }
        }
    }
}

/// One place of the day, above its map.
private struct OnePlace: View {
    let model: BodyModel
    let target: String

    var body: some View {
        Panel(model.map.figure?.name(of: target) ?? target) {
            model.map.close()
        } content: {
            Rows {
                if let said = model.onMap.words[target] { Words(words(said)) } else { Quiet(words(.bodyNothingHere)) }
            }
            Rows {
                MainButton(words(.bodyMarkHere)) { model.mark(target) }
                SideButton(words(.bodyPlaceHistory)) { model.history(target) }
            }
        }
    }
}
