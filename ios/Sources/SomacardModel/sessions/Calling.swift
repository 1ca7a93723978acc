// Calling somebody: the phone's own dialler opens with the number in it, and the person presses call there.

import Foundation

/// What opens the dialler with this number; nothing where there is no number in it.
public func dialling(_ phone: String) -> URL? {
    let dialled = phone.filter { "0123456789+*#".contains($0) }
    guard dialled.contains(where: \.isNumber) else { return nil }
    return URL(string: "tel:" + dialled.replacingOccurrences(of: "#", with: "%23"))
}
