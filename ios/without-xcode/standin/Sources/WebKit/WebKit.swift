// A web view, named and never shown: a page is there as soon as it was given.

@_exported import Foundation
@_exported import UIKit

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@MainActor open class WKNavigation: NSObject {}

@MainActor open class WKNavigationAction: NSObject {
    open var request: URLRequest { URLRequest(url: URL(fileURLWithPath: "/")) }
}

public enum WKNavigationActionPolicy: Int, Sendable {
    case cancel, allow
}

/// Apple's are optional; here whoever misspells one is told.
@MainActor public protocol WKNavigationDelegate: NSObjectProtocol {
    func webView(
        _ webView: WKWebView, decidePolicyFor navigationAction: WKNavigationAction
    ) async -> WKNavigationActionPolicy
    func webView(_ webView: WKWebView, didFinish navigation: WKNavigation!)
    func webView(_ webView: WKWebView, didFail navigation: WKNavigation!, withError error: any Error)
    func webView(
        _ webView: WKWebView, didFailProvisionalNavigation navigation: WKNavigation!, withError error: any Error)
    func webViewWebContentProcessDidTerminate(_ webView: WKWebView)
}

@MainActor open class WKWebpagePreferences: NSObject {
    open var allowsContentJavaScript = true
}

@MainActor open class WKWebsiteDataStore: NSObject {
    open class func nonPersistent() -> WKWebsiteDataStore { WKWebsiteDataStore() }
}

public struct WKDataDetectorTypes: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
}

@MainActor open class WKWebViewConfiguration: NSObject {
    open var defaultWebpagePreferences: WKWebpagePreferences! = WKWebpagePreferences()
    open var websiteDataStore = WKWebsiteDataStore()
    open var dataDetectorTypes: WKDataDetectorTypes = []
}

@MainActor open class WKWebView: UIView {
    weak open var navigationDelegate: (any WKNavigationDelegate)?
    public let configuration: WKWebViewConfiguration

    public init(frame: CGRect, configuration: WKWebViewConfiguration) {
        self.configuration = configuration
        super.init(frame: frame)
    }

    @discardableResult
    open func loadHTMLString(_ string: String, baseURL: URL?) -> WKNavigation? {
        navigationDelegate?.webView(self, didFinish: nil)
        return nil
    }
}
