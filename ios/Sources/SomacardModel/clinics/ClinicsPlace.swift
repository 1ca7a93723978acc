// The places of this room.

import Somacard

public enum ClinicsPlace: Hashable, Sendable {
    case home

    var title: Word {
        switch self {
        case .home: .clinics
        }
    }
}
