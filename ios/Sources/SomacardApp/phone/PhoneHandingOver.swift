// The phone's share sheet, over whatever is in front.

import SomacardModel
import UIKit

public struct PhoneHandingOver: HandingOver {
    public init() {}

    @MainActor
    public func handOver(_ files: [URL]) async { await share(files) }

    @MainActor
    public func handOver(_ text: String) async { await share([text]) }

    @MainActor
    private func share(_ what: [Any]) async {
        guard let window = UIWindow.inFront, let front = window.front else { return }
        let sheet = UIActivityViewController(activityItems: what, applicationActivities: nil)
        // A tablet shows it as a bubble, which points to something.
        sheet.popoverPresentationController?.sourceView = window
        sheet.popoverPresentationController?.sourceRect = window.edge
        await withCheckedContinuation { continuation in
            var waiting: CheckedContinuation<Void, Never>? = continuation
            // It is told once more where the person thinks better of one way and takes another.
            sheet.completionWithItemsHandler = { _, _, _, _ in
                waiting?.resume()
                waiting = nil
            }
            front.present(sheet, animated: true)
        }
    }
}

extension UIWindow {
    /// The window that the person sees.
    static var inFront: UIWindow? {
        UIApplication.shared.connectedScenes
            .compactMap { $0 as? UIWindowScene }
            .first { $0.activationState == .foregroundActive }?
            .keyWindow
    }

    /// What lies over everything else in it.
    fileprivate var front: UIViewController? {
        var front = rootViewController
        while let over = front?.presentedViewController { front = over }
        return front
    }

    /// The middle of its lower edge.
    var edge: CGRect { CGRect(x: bounds.midX, y: bounds.maxY - 1, width: 1, height: 1) }
}
