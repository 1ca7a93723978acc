// What was typed and not saved is not lost on the way: a place in which something was typed asks before it is left, by
// whichever of the system's ways, and its model outlives the view that shows it.

extension Ways {
    /// Something was typed in a place that would be gone with it, or is no more.
    public func hold(_ place: Whereabouts, _ so: Bool) {
        if so { held.insert(place) } else { held.remove(place) }
    }

    /// The person goes back by one of the system's ways: the button, the edge of the screen, the room's own tab. Where
    /// something would be lost, nothing is left, and that place asks.
    public func goBack(_ room: Room, to path: [Entry]) {
        let left = self.path(room).dropFirst(path.count).map { Whereabouts(room: room, entry: $0) }
        if let first = left.last(where: held.contains) { ask(first) } else { shorten(room, to: path) }
    }

    public func ask(_ place: Whereabouts) { asking = place }

    /// The person answered.
    public func stopAsking() { asking = nil }
}

extension Here {
    /// The one model of its kind at this place, made once: a view that the system makes anew finds it as it was. It goes
    /// when the place is left.
    public func keep<Model: AnyObject>(_ make: () -> Model) -> Model {
        let kind = ObjectIdentifier(Model.self)
        if let kept = app.ways.kept[at]?[kind] as? Model { return kept }
        let model = make()
        app.ways.kept[at, default: [:]][kind] = model
        return model
    }
}
