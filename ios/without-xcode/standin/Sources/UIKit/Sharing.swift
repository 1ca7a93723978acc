// The share sheet, and what it points to on a tablet.

import CoreGraphics

open class UIActivity: NSObject {
    public struct ActivityType: RawRepresentable, Hashable, Sendable {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
    }
}

@MainActor open class UIActivityViewController: UIViewController {
    public typealias CompletionWithItemsHandler =
        (UIActivity.ActivityType?, Bool, [Any]?, (any Error)?) -> Void

    open var completionWithItemsHandler: UIActivityViewController.CompletionWithItemsHandler?

    public init(activityItems: [Any], applicationActivities: [UIActivity]?) { super.init() }
}

@MainActor open class UIPopoverPresentationController: NSObject {
    open var sourceView: UIView?
    open var sourceRect = CGRect.zero
}

extension UIViewController {
    @MainActor public var popoverPresentationController: UIPopoverPresentationController? { nil }
}

public enum UIUserInterfaceIdiom: Int, Sendable {
    case unspecified = -1
    case phone, pad
}

@MainActor open class UITraitCollection: NSObject {
    open var userInterfaceIdiom: UIUserInterfaceIdiom { .phone }
}

extension UIView {
    @MainActor public var traitCollection: UITraitCollection { UITraitCollection() }
}
