// The story's calls of all screens but the card's.

import Foundation
import Somacard

extension Story {
    func screens(_ name: String, _ with: Json) throws -> Any? {
        try body(name, with) ?? sessions(name, with) ?? reminders(name, with) ?? safety(name, with)
            ?? keeping(name, with) ?? sharing(name, with) ?? relays(name, with)
    }

    private func body(_ name: String, _ with: Json) throws -> Any? {
        let now = with["now"].moment
        switch name {
        case "body_figure": return try diary!.bodyFigure()
        case "body_hit":
            let (x, y) = try point(with)
            let reach = with["reach"].number!
            return try diary!.bodyHit(view: with["view"].chosen(), x: x, y: y, reach: reach, showsIntimate: false)
        case "body_day": return try diary!.bodyDay(now: now, day: with["day"].some(\.day))
        case "skills": return try diary!.skills(now: now)
        case "insights":
            let job = try Job()
            if with["cancelled"].bool == true { try job.cancel() }
            return try diary!.insights(now: now, from: nil, to: nil, job: job)
        default: return nil
        }
    }

    /// Where the label of a region stands, or a point as it is given.
    private func point(_ with: Json) throws -> (Double, Double) {
        guard let id = with["region"].text else { return (with["x"].number ?? .nan, with["y"].number ?? .nan) }
        let region = try diary!.bodyFigure().views.flatMap(\.regions).first { $0.region.id == id }!
        return (Double(region.labelX), Double(region.labelY))
    }

    private func sessions(_ name: String, _ with: Json) throws -> Any? {
        let now = with["now"].moment
        switch name {
        case "sessions": return try diary!.sessions(now: now)
        case "add_series":
            let hours = NewHours(
                start: with["start"].civil, zone: with["zone"].text!,
                repeats: with["repeats"].chosen([.weekly, .twoWeeks]), minutes: UInt32(with["minutes"].int))
            return try diary!.addSeries(now: now, kind: with["kind"].chosen(), hours: hours, about: SeriesAbout())
        case "move_session":
            return try diary!.editSession(
                now: now, series: with["series"].text!, original: with["original"].civil,
                change: SessionChange(movedTo: with["moved_to"].civil))
        case "edit_touch":
            let mark = NewTouch(
                region: with["region"].text!, level: with["level"].chosen(), reason: with["reason"].text)
            return try diary!.editTouch(now: now, marks: [mark])
        default: return nil
        }
    }

    private func reminders(_ name: String, _ with: Json) throws -> Any? {
        let (now, zone) = (with["now"].moment, with["zone"].text ?? "")
        let limits = ReminderLimits(capacity: UInt32(with["capacity"].int))
        switch name {
        case "add_reminder":
            let times = ReminderTimes.floating(start: with["start"].civil, repeats: .daily)
            return try diary!.addReminder(
                now: now, zone: zone, limits: limits, about: .card, reminder: NewReminder(times: times))
        case "replan":
            plan = try diary!.replan(now: now, zone: zone, limits: limits, because: with["because"].chosen())
            return plan!
        case "handed_over": return try diary!.handedOver(now: now, told: plan!)
        case "lock_screen": return try LockScreen(folder: folder(with), vault: vault(with)).reminders()
        default: return nil
        }
    }

    private func safety(_ name: String, _ with: Json) throws -> Any? {
        let now = with["now"].moment
        switch name {
        case "add_plan_line":
            let line = NewPlanLine(words: with["words"].text!, phone: with["phone"].text)
            return try diary!.addPlanLine(now: now, step: with["step"].chosen(), line: line)
        case "safety": return try diary!.safety(now: now, injuryFirst: false)
        case "dismiss_offer":
            let told = with["offer"]
            let because = told["because"].list.map { Because(item: $0["item"].text!, number: $0["number"].int) }
            let offer = Offer(
                show: told["show"].chosen(),
                injuryFirst: told["injury_first"].bool == true,
                forDay: told["for_day"].some(\.day), because: because)
            return try diary!.dismissOffer(offer: offer)
        default: return nil
        }
    }

    private func keeping(_ name: String, _ with: Json) throws -> Any? {
        let now = with["now"].moment
        switch name {
        case "settings": return try diary!.settings(now: now)
        case "set_day_start": return try diary!.setDayStart(now: now, hour: UInt8(with["hour"].int))
        case "add_item":
            let item = NewItem(label: with["label"].text!, kind: with["kind"].chosen(), scale: .peak)
            return try diary!.addItem(now: now, item: item)
        case "undo": return try diary!.undo(now: now)
        case "new_recovery_words": return try diary!.newRecoveryWords()
        case "backup": return try diary!.backup(now: now, file: file(with))
        default: return nil
        }
    }
}
