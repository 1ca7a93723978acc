// swift-tools-version:6.0
// Modules with the names of Apple's, so that the app's views can be compiled and drawn where there is no Xcode. See
// README.md: what they are, and what they are not.
import PackageDescription

/// Debian's library for Observation names a symbol that no library has; nothing calls it.
let observation: [LinkerSetting] = [.unsafeFlags(["-Xlinker", "--allow-shlib-undefined"])]

let package = Package(
    name: "standin",
    products: [
        .library(name: "SwiftUI", targets: ["SwiftUI"]),
        .library(name: "SwiftUITesting", targets: ["SwiftUITesting"]),
        .library(name: "UIKit", targets: ["UIKit"]),
        .library(name: "UniformTypeIdentifiers", targets: ["UniformTypeIdentifiers"]),
        .library(
            name: "PhoneModules",
            targets: ["BackgroundTasks", "LocalAuthentication", "Security", "UserNotifications", "WebKit"]),
    ],
    targets: [
        .target(name: "Accessibility"),
        .target(name: "BackgroundTasks"),
        .target(name: "CoreGraphics"),
        .target(name: "LocalAuthentication"),
        .target(name: "Security"),
        .target(name: "UserNotifications"),
        .target(name: "WebKit", dependencies: ["UIKit"]),
        .target(name: "UIKit", dependencies: ["CoreGraphics"]),
        .target(name: "UniformTypeIdentifiers"),
        .target(
            name: "SwiftUI", dependencies: ["Accessibility", "CoreGraphics", "UIKit", "UniformTypeIdentifiers"],
            linkerSettings: observation),
        .target(name: "SwiftUITesting", dependencies: ["SwiftUI"]),
        .testTarget(name: "StandinTests", dependencies: ["SwiftUI", "SwiftUITesting"]),
    ],
    swiftLanguageModes: [.v6]
)
