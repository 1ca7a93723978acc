// A part of a long page, as the row that opens it takes it.

import SomacardModel
import SwiftUI

extension Folds {
    func isOpen(_ name: String) -> Binding<Bool> {
        Binding {
            self[name]
        } set: {
            self[name] = $0
        }
    }
}
