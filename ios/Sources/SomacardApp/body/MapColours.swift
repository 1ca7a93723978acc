// The colours of the body map: those of the core's own picture, light and dark. Where the person asked for more contrast,
// lines are as dark as letters.

import SomacardModel
import SwiftUI

struct MapColours {
    let paper: Color
    let ink: Color
    let quiet: Color
    let body: Color
    let line: Color
    let outline: Color
    private let steps: [Color]
    /// The first step whose sign is written in the paper's colour.
    private let turns: Int

    init(_ scheme: ColorScheme, _ contrast: ColorSchemeContrast) {
        let dark = scheme == .dark
        paper = Color(hex: dark ? 0x1B1C20 : 0xFDFCFA)
        ink = Color(hex: dark ? 0xECEBE7 : 0x2B2926)
        quiet = Color(hex: dark ? 0xA6A8AE : 0x6A645C)
        body = Color(hex: dark ? 0x34363D : 0xEFE9E1)
        let faint = Color(hex: dark ? 0x4B4E57 : 0xD3CABE)
        let clear = Color(hex: dark ? 0x8B8F99 : 0x8D8478)
        line = contrast == .increased ? quiet : faint
        outline = contrast == .increased ? ink : clear
        let pale: [UInt32] = [0xD6E0EF, 0xAFC4E2, 0x7F9FCE, 0x5478B2, 0x2F4F87]
        let deep: [UInt32] = [0x414D66, 0x4C679B, 0x6B8FCE, 0x98B8EA, 0xD0E1FC]
        steps = (dark ? deep : pale).map(Color.init(hex:))
        turns = dark ? 3 : 4
    }

    /// What a region is filled with; stripes and crossed lines are drawn on it.
    func fill(_ fill: BodyFill) -> Color {
        guard case .step(let step) = fill else { return body }
        return steps[min(max(Int(step), 1), steps.count) - 1]
    }

    /// What its sign is written in.
    func sign(_ fill: BodyFill) -> Color {
        switch fill {
        case .step(let step): Int(step) >= turns ? paper : ink
        case .plain: quiet
        case .stripes, .crossed: ink
        }
    }
}

extension Color {
    fileprivate init(hex: UInt32) {
        let part = { (shift: UInt32) in Double((hex >> shift) & 0xFF) / 255 }
        self.init(red: part(16), green: part(8), blue: part(0))
    }
}
