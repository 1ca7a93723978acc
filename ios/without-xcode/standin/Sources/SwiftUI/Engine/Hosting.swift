// Where SwiftUI and UIKit meet: a process with a delegate of UIKit, and a screen of UIKit with a view in it.

import UIKit

@MainActor @preconcurrency
@propertyWrapper
public struct UIApplicationDelegateAdaptor<DelegateType>: DynamicProperty
where DelegateType: NSObject, DelegateType: UIApplicationDelegate {
    private let delegate: DelegateType

    public init(_ delegateType: DelegateType.Type = DelegateType.self) { delegate = delegateType.init() }

    public var wrappedValue: DelegateType { delegate }
}

@MainActor
open class UIHostingController<Content>: UIViewController where Content: View {
    public var rootView: Content

    public init(rootView: Content) {
        self.rootView = rootView
        super.init()
    }
}
