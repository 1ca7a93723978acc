// What happened on a day, and the way to write about it: offered once and quietly, and never asked for.

import Somacard

extension Here {
    /// Opens a new chain about what happened on that day.
    public func writeChain(about behaviour: Named, on day: Day) {
        go(.chains(.chain(behaviour: behaviour.id, day: day)))
    }
}
