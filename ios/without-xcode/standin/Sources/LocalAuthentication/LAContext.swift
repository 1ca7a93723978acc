// Asking for the person as Apple declares it. Nobody is here to be asked.

@_exported import Foundation

/// Apple's is of Objective-C, which is not here.
public typealias NSErrorPointer = UnsafeMutablePointer<NSError?>?

public enum LAPolicy: Int, Sendable {
    case deviceOwnerAuthenticationWithBiometrics = 1
    case deviceOwnerAuthentication = 2
}

public struct LAError: Error {
    public enum Code: Int, Sendable {
        case authenticationFailed = -1
        case userCancel = -2
        case passcodeNotSet = -5
        case notInteractive = -1004
    }

    public let code: Code
}

open class LAContext: NSObject {
    open var interactionNotAllowed = false

    open func canEvaluatePolicy(_ policy: LAPolicy, error: NSErrorPointer) -> Bool { false }

    open func evaluatePolicy(_ policy: LAPolicy, localizedReason: String) async throws -> Bool {
        throw LAError(code: .notInteractive)
    }

    open func invalidate() {}
}
