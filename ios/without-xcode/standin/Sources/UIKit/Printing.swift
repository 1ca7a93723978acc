// Paper, and a PDF as paper: named here, never printed.

import CoreGraphics

@MainActor open class UIPrintFormatter: NSObject {
    nonisolated public override init() {}
}

@MainActor open class UIViewPrintFormatter: UIPrintFormatter {}

extension UIView {
    @MainActor public func viewPrintFormatter() -> UIViewPrintFormatter { UIViewPrintFormatter() }
}

@MainActor open class UIPrintPageRenderer: NSObject {
    nonisolated public override init() {}

    open var paperRect: CGRect { .zero }
    open var printableRect: CGRect { .zero }
    open var numberOfPages: Int { 0 }
    open func addPrintFormatter(_ formatter: UIPrintFormatter, startingAtPageAt pageIndex: Int) {}
    open func prepare(forDrawingPages range: NSRange) {}
    open func drawPage(at pageIndex: Int, in printableRect: CGRect) {}
}

@MainActor open class UIPrintInfo: NSObject {
    open class func printInfo() -> UIPrintInfo { UIPrintInfo() }
    open var jobName = ""
}

@MainActor open class UIPrintInteractionController: NSObject {
    public typealias CompletionHandler = (UIPrintInteractionController, Bool, (any Error)?) -> Void

    private static let one = UIPrintInteractionController()

    open class var shared: UIPrintInteractionController { one }
    open var printInfo: UIPrintInfo?
    open var printFormatter: UIPrintFormatter?

    open func present(
        animated: Bool, completionHandler completion: UIPrintInteractionController.CompletionHandler? = nil
    ) -> Bool {
        false
    }

    open func present(
        from rect: CGRect, in view: UIView, animated: Bool,
        completionHandler completion: UIPrintInteractionController.CompletionHandler? = nil
    ) -> Bool {
        false
    }
}

open class UIGraphicsRendererFormat: NSObject {}

open class UIGraphicsPDFRendererFormat: UIGraphicsRendererFormat {
    open var documentInfo: [String: Any] = [:]
}

open class UIGraphicsPDFRendererContext: NSObject {
    open var pdfContextBounds: CGRect { .zero }
    open func beginPage() {}
}

open class UIGraphicsPDFRenderer: NSObject {
    public init(bounds: CGRect, format: UIGraphicsPDFRendererFormat) {}

    open func pdfData(actions: (UIGraphicsPDFRendererContext) -> Void) -> Data {
        actions(UIGraphicsPDFRendererContext())
        return Data()
    }
}

/// Of Apple's it is a `CFString`, which becomes a `String` with `as`.
public let kCGPDFContextTitle = "Title"
