// swift-tools-version:6.0
import PackageDescription

let package = Package(
    name: "SomacardApp",
    defaultLocalization: "en",
    platforms: [.iOS(.v17), .macOS(.v14)],
    dependencies: [.package(path: "../bindings/swift")],
    targets: [
        .target(name: "SomacardModel", dependencies: [.product(name: "Somacard", package: "swift")]),
        .target(name: "SomacardTrial", dependencies: ["SomacardModel"], path: "Tests/SomacardTrial"),
        .testTarget(name: "SomacardModelTests", dependencies: ["SomacardModel", "SomacardTrial"]),
    ],
    swiftLanguageModes: [.v6]
)
