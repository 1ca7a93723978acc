import UIKit

/// A view of SwiftUI as a screen of UIKit.
@MainActor @preconcurrency
open class UIHostingController<Content>: UIViewController where Content: View {
    public var rootView: Content
    public init(rootView: Content) {
        self.rootView = rootView
        super.init()
    }
}

/// The object the system tells of the app's life.
@MainActor @preconcurrency
@propertyWrapper
public struct UIApplicationDelegateAdaptor<DelegateType>: DynamicProperty
where DelegateType: NSObject, DelegateType: UIApplicationDelegate {
    public let wrappedValue: DelegateType
    public init(_ delegateType: DelegateType.Type = DelegateType.self) { wrappedValue = delegateType.init() }
}

extension UIApplicationDelegateAdaptor where DelegateType: Observable {
    public var projectedValue: Bindable<DelegateType> { Bindable(wrappedValue) }
}
