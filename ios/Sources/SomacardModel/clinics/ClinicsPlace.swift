// The places of this room.

import Somacard

public enum ClinicsPlace: Hashable, Sendable {
    case home
    /// An invitation to read, and a yes to it.
    case invitation

    var title: Word {
        switch self {
        case .home: .clinics
        case .invitation: .clinicsInvitation
        }
    }
}
