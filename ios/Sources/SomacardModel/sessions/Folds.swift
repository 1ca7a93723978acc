// Parts of a long page that are opened one by one, so that not everything is asked at once. What is open is kept with the
// place, and stays open while the person looks at something else.

import Observation

@MainActor
@Observable
public final class Folds {
    private var open: Set<String> = []

    /// Whether the part of this name is open.
    public subscript(name: String) -> Bool {
        get { open.contains(name) }
        set { if newValue { open.insert(name) } else { open.remove(name) } }
    }
}
