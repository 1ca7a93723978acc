import SwiftUI

/// The screen as a page for a browser: its words, controls and drawings in their order. Not what a phone draws.
extension Drawn {
    public func html() -> String {
        let scheme = settings.colorScheme == .dark ? "dark" : "light"
        let direction = settings.layoutDirection == .rightToLeft ? "rtl" : "ltr"
        let size = 17 * settings.dynamicTypeSize.factor
        return """
            <!doctype html><html lang="\(settings.locale.identifier.prefix(2))" dir="\(direction)" class="\(scheme)">
            <meta charset="utf-8"><style>\(Style.sheet)html{font-size:\(size.short)px}
            body{width:\(Double(settings.room.width).short)px}</style>
            <body><p class="note">An outline, not what a phone draws</p>\(nodes.html)</body></html>
            """
    }
}

extension [Node] {
    @MainActor var html: String { map(\.html).joined(separator: "\n") }
}

extension Node {
    var html: String {
        guard visible else { return "" }
        let inside = children.html
        switch kind {
        case .text: return "<span class='\(isHeading ? "heading" : "text")'\(style)>\((label ?? "").escaped)</span>"
        case .title: return "<h1>\(name.escaped)</h1>"
        case .header: return "<h2>\(name.escaped)</h2>"
        case .image: return "<i class='symbol' title='\((look.symbol ?? "").escaped)'></i>"
        case .button, .link:
            let kinds = [kind.rawValue, look.prominent ? "prominent" : "", look.destructive ? "destructive" : ""]
            let dimmed = enabled ? "" : " dimmed"
            return "<a class='\(kinds.joined(separator: " "))\(dimmed)'>\(inside.isEmpty ? name.escaped : inside)</a>"
        case .toggle: return "<label class='line'><span>\(inside)</span><b class='switch \(value ?? "")'></b></label>"
        case .field, .secure, .editor, .search:
            return "<label class='field'><small>\(name.escaped)</small><span>\((value ?? "").escaped)</span></label>"
        case .picker:
            let options = actions.options.map { "<b class='\($0.selected ? "chosen" : "")'>\($0.name.escaped)</b>" }
            return
                "<div class='picker'><span>\(name.escaped)</span><span>\(options.joined(separator: " "))</span></div>"
        case .stepper, .slider, .date, .progress:
            let words = inside.isEmpty ? name.escaped : inside
            return "<div class='line'><span>\(words)</span><span class='value'>\((value ?? "").escaped)</span></div>"
        case .canvas, .shape: return look.svg
        case .divider: return "<hr>"
        case .spacer: return "<span class='spacer'></span>"
        case .tab:
            return "<div class='tab \(traits.contains(.isSelected) ? "chosen" : "")'>\(name.escaped)</div>\(inside)"
        case .swipe, .context: return ""
        default: return "<div class='\(kind.rawValue)\(isModal ? " modal" : "")'>\(inside)</div>"
        }
    }

    private var style: String {
        var rules: [String] = []
        switch look.font?.size {
        case .style(let style): rules.append("font-size:\((Double(style.points) / 17).short)rem")
        case .points(let points): rules.append("font-size:\(Double(points).short)px")
        case nil: break
        }
        if let weight = look.font?.weight { rules.append("font-weight:\(weight.css)") }
        if let foreground = look.foreground { rules.append("color:\(foreground)") }
        return rules.isEmpty ? "" : " style='\(rules.joined(separator: ";"))'"
    }
}

extension Look {
    var svg: String {
        let (wide, high) = (Double(width ?? 100), Double(height ?? 20))
        guard !drawing.isEmpty, wide.isFinite, high.isFinite else { return "" }
        let size = "width='\(wide.short)' height='\(high.short)'"
        return "<svg \(size) viewBox='0 0 \(wide.short) \(high.short)'>\(drawing.map(\.svg).joined())</svg>"
    }
}

extension Drawing {
    var svg: String {
        switch what {
        case .path(let path):
            guard let stroke else { return "<path d='\(path.svg)' fill='\(paint)' opacity='\(opacity.short)'/>" }
            let dash = stroke.dash.map { Double($0).short }.joined(separator: " ")
            let line = "stroke-width='\(Double(stroke.lineWidth).short)' stroke-dasharray='\(dash)'"
            return "<path d='\(path.svg)' fill='none' stroke='\(paint)' \(line) opacity='\(opacity.short)'/>"
        case .text(let text, let at, let anchor, let size):
            let side = anchor.x < 0.25 ? "start" : anchor.x > 0.75 ? "end" : "middle"
            let base = Double(at.y) + Double(size) * (0.8 - Double(anchor.y))
            let place = "x='\(Double(at.x).short)' y='\(base.short)' font-size='\(Double(size).short)'"
            return "<text \(place) text-anchor='\(side)' fill='\(paint)'>\(text.escaped)</text>"
        }
    }
}

extension String {
    var escaped: String {
        replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
            .replacingOccurrences(of: "'", with: "&#39;")
    }
}
