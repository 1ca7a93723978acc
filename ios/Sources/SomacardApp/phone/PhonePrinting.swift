// The phone's own printing: a page laid out on sheets of the person's region, sent to a printer or kept as a PDF.

import SomacardModel
import UIKit
import WebKit

public struct PhonePrinting: Printing {
    public init() {}

    public func pdf(html: String, title: String) async -> Data? {
        await Sheets.of(html)?.pdf(title: title)
    }

    @MainActor
    public func print(html: String, title: String) async -> Bool {
        guard let window = UIWindow.inFront, let sheets = await Sheets.of(html) else { return false }
        let asking = UIPrintInteractionController.shared
        let about = UIPrintInfo.printInfo()
        about.jobName = title
        asking.printInfo = about
        asking.printFormatter = sheets.formatter
        return await withCheckedContinuation { continuation in
            let done: UIPrintInteractionController.CompletionHandler = { _, sent, _ in
                // The page lives until it is printed.
                _ = sheets
                continuation.resume(returning: sent)
            }
            let shown =
                window.traitCollection.userInterfaceIdiom == .pad
                ? asking.present(from: window.edge, in: window, animated: true, completionHandler: done)
                : asking.present(animated: true, completionHandler: done)
            if !shown { continuation.resume(returning: false) }
        }
    }
}

/// A page as its printed sheets.
@MainActor
private final class Sheets {
    private let view: WKWebView
    private let page = ClosedPage()

    private init() {
        view = WKWebView(frame: Paper.sheet, configuration: .closed)
        view.navigationDelegate = page
    }

    /// Nothing where it can't be laid out.
    static func of(_ html: String) async -> Sheets? {
        let sheets = Sheets()
        return await sheets.page.load(html, in: sheets.view) ? sheets : nil
    }

    var formatter: UIViewPrintFormatter { view.viewPrintFormatter() }

    func pdf(title: String) -> Data? {
        let paper = Paper()
        paper.addPrintFormatter(formatter, startingAtPageAt: 0)
        let format = UIGraphicsPDFRendererFormat()
        format.documentInfo = [kCGPDFContextTitle as String: title]
        let count = paper.numberOfPages
        guard count > 0 else { return nil }
        paper.prepare(forDrawingPages: NSRange(location: 0, length: count))
        return UIGraphicsPDFRenderer(bounds: Paper.sheet, format: format).pdfData { context in
            for page in 0..<count {
                context.beginPage()
                paper.drawPage(at: page, in: context.pdfContextBounds)
            }
        }
    }
}

/// A sheet of the paper that is usual where the person lives, in points, with an even margin.
private final class Paper: UIPrintPageRenderer {
    static var sheet: CGRect {
        let letter = Locale.current.measurementSystem == .us
        return CGRect(
            origin: .zero, size: letter ? CGSize(width: 612, height: 792) : CGSize(width: 595, height: 842))
    }

    override var paperRect: CGRect { Self.sheet }
    override var printableRect: CGRect { Self.sheet.insetBy(dx: 36, dy: 36) }
}
