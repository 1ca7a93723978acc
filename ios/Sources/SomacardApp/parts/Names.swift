// Names that the core and SwiftUI both have. In this module a view is SwiftUI's (the core's is a side of the body), and a link
// is the core's (SwiftUI's is a button).

import SomacardModel
import SwiftUI

typealias View = SwiftUI.View
typealias ShareLink = SomacardModel.ShareLink
