// swift-tools-version:6.0
// The iPhone app without its shell: what its screens know and do (SomacardModel, no SwiftUI, so that it is tested on any
// computer), and the screens themselves (SomacardApp). Somacard.xcodeproj puts them into an app. Where there is no
// SwiftUI, the screens are compiled and tried against a stand-in for it, which is nothing of Apple's
// (without-xcode/standin/README.md).
import PackageDescription

#if os(Linux)
    let standin: [Package.Dependency] = [.package(path: "without-xcode/standin")]
    let swiftUI: [Target.Dependency] = [
        .product(name: "SwiftUI", package: "standin"), .product(name: "UIKit", package: "standin"),
        .product(name: "PhoneModules", package: "standin"),
    ]
    let trials: [Target] = [
        .testTarget(
            name: "SomacardAppTests",
            dependencies: ["SomacardApp", "SomacardTrial", .product(name: "SwiftUITesting", package: "standin")]),
        // What Somacard.xcodeproj makes the app of, compiled alone.
        .executableTarget(
            name: "SomacardShell", dependencies: ["SomacardApp"] + swiftUI, path: "App",
            exclude: [
                "Assets.xcassets", "Info.plist", "InfoPlist.xcstrings", "PrivacyInfo.xcprivacy",
                "Somacard.entitlements",
            ]),
    ]
#else
    let standin: [Package.Dependency] = []
    let swiftUI: [Target.Dependency] = []
    let trials: [Target] = []
#endif

let package = Package(
    name: "SomacardApp",
    defaultLocalization: "en",
    platforms: [.iOS(.v17), .macOS(.v14)],
    products: [
        .library(name: "SomacardModel", targets: ["SomacardModel"]),
        .library(name: "SomacardApp", targets: ["SomacardApp"]),
    ],
    dependencies: [.package(path: "../bindings/swift")] + standin,
    targets: [
        .target(name: "SomacardModel", dependencies: [.product(name: "Somacard", package: "swift")]),
        .target(
            name: "SomacardApp", dependencies: ["SomacardModel"] + swiftUI, resources: [.process("Resources")]),
        // What both kinds of tests put in place of a phone.
        .target(name: "SomacardTrial", dependencies: ["SomacardModel"], path: "Tests/SomacardTrial"),
        .testTarget(name: "SomacardModelTests", dependencies: ["SomacardModel", "SomacardTrial"]),
    ] + trials,
    swiftLanguageModes: [.v6]
)
