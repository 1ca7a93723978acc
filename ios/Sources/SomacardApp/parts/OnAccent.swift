// What is written on the accent colour, which is dark on a light screen and light on a dark one: the colour of the page, so
// that it can be read on both (without-xcode/check reckons the contrast).

import SwiftUI
import UIKit

extension Color {
    static var onAccent: Color { Color(uiColor: .systemBackground) }
}
