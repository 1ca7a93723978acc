// swift-tools-version:6.0
// The Swift package around the core. `bindings/generate` writes the folders SomacardCore and somacardFFI; `Somacard` is
// written by hand and is what an app imports. On a Mac, `bindings/package-apple` makes the XCFramework; while it is
// there the library comes from it, otherwise the linker looks for a library `somacard` where it is told to (-L).
import Foundation
import PackageDescription

let framework = "somacardFFI.xcframework"
let packaged = FileManager.default.fileExists(atPath: "\(Context.packageDirectory)/\(framework)")
let ffi: Target = packaged ? .binaryTarget(name: "somacardFFI", path: framework) : .systemLibrary(name: "somacardFFI")

let package = Package(
    name: "Somacard",
    platforms: [.iOS(.v17), .macOS(.v14)],
    products: [.library(name: "Somacard", targets: ["Somacard"])],
    targets: [
        ffi,
        .target(
            name: "SomacardCore",
            dependencies: ["somacardFFI"],
            // Generated code, not written for Swift 6; what is written by hand is.
            swiftSettings: [.swiftLanguageMode(.v5)],
            linkerSettings: packaged ? [] : [.linkedLibrary("somacard")]
        ),
        .target(name: "Somacard", dependencies: ["SomacardCore"]),
        .testTarget(name: "SomacardTests", dependencies: ["Somacard"]),
    ],
    swiftLanguageModes: [.v6]
)
