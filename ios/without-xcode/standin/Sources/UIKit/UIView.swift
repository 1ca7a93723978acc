import Foundation

/// What receives what a person does.
@MainActor
open class UIResponder: NSObject {
    nonisolated public override init() {}
}

@MainActor
open class UIView: UIResponder {
    public var backgroundColor: UIColor?
    open var isHidden = false
    open var bounds = CGRect.zero
    public var isAccessibilityElement = false
    public var accessibilityLabel: String?
    public override init() { super.init() }
    public init(frame: CGRect) { super.init() }
}

@MainActor
open class UIViewController: UIResponder {
    public var view: UIView! = UIView()
    public private(set) var presentedViewController: UIViewController?
    public override init() { super.init() }
    open func viewDidLoad() {}
    open func viewWillAppear(_ animated: Bool) {}
    open func viewDidAppear(_ animated: Bool) {}
    open func viewWillDisappear(_ animated: Bool) {}
    open func present(
        _ viewControllerToPresent: UIViewController, animated flag: Bool, completion: (() -> Void)? = nil
    ) {
        presentedViewController = viewControllerToPresent
        completion?()
    }
    open func dismiss(animated flag: Bool, completion: (() -> Void)? = nil) {
        presentedViewController = nil
        completion?()
    }
}
