// A name that the core and SwiftUI both have. In this module it means SwiftUI's; the core's is a side of the body.

import SomacardModel
import SwiftUI

typealias View = SwiftUI.View
