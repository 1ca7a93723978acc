// A page of the core on the screen: it runs nothing, fetches nothing, reads no file and leads nowhere.

import SwiftUI
import WebKit

struct HtmlPage: UIViewRepresentable {
    let html: String

    func makeUIView(context: Context) -> WKWebView {
        let view = WKWebView(frame: .zero, configuration: .closed)
        view.navigationDelegate = context.coordinator
        return view
    }

    func updateUIView(_ view: WKWebView, context: Context) { context.coordinator.show(html, in: view) }

    func makeCoordinator() -> ClosedPage { ClosedPage() }
}

/// Keeps a page where it is, and knows when all of it is there.
@MainActor
final class ClosedPage: NSObject, WKNavigationDelegate {
    private var shown: String?
    private var waiting: CheckedContinuation<Bool, Never>?

    /// Loads it, unless it is there.
    func show(_ html: String, in view: WKWebView) {
        guard html != shown else { return }
        shown = html
        view.loadHTMLString(html, baseURL: nil)
    }

    /// Loads it to the end; whether that came about.
    func load(_ html: String, in view: WKWebView) async -> Bool {
        await withCheckedContinuation { continuation in
            waiting = continuation
            show(html, in: view)
        }
    }

    /// The page itself comes from nowhere; whatever it leads to is somewhere.
    func webView(
        _ webView: WKWebView, decidePolicyFor navigationAction: WKNavigationAction
    ) async -> WKNavigationActionPolicy {
        navigationAction.request.url?.absoluteString == "about:blank" ? .allow : .cancel
    }

    func webView(_ webView: WKWebView, didFinish navigation: WKNavigation!) { loaded(true) }

    func webView(_ webView: WKWebView, didFail navigation: WKNavigation!, withError error: any Error) {
        loaded(false)
    }

    func webView(
        _ webView: WKWebView, didFailProvisionalNavigation navigation: WKNavigation!, withError error: any Error
    ) { loaded(false) }

    func webViewWebContentProcessDidTerminate(_ webView: WKWebView) { loaded(false) }

    private func loaded(_ so: Bool) {
        waiting?.resume(returning: so)
        waiting = nil
    }
}

extension WKWebViewConfiguration {
    /// No scripts, and nothing that stays.
    static var closed: WKWebViewConfiguration {
        let configuration = WKWebViewConfiguration()
        configuration.defaultWebpagePreferences.allowsContentJavaScript = false
        configuration.websiteDataStore = .nonPersistent()
        configuration.dataDetectorTypes = []
        return configuration
    }
}
