"""What the app's sources may use, and where: one way to a network, no log, no library of others, nothing private."""

import re

MODULES = {
    "BackgroundTasks", "Foundation", "LocalAuthentication", "Observation", "Security", "Somacard", "SomacardApp",
    "SomacardModel", "SwiftUI", "UIKit", "UniformTypeIdentifiers", "UserNotifications", "WebKit",
}

# What may be used in these files alone, and why.
PLACES = {
    # A relay is asked through `phone.ask`; an app that was built to stay offline has nobody there.
    r"\.answered\(\)": {"SomacardModel/phone/Phone.swift", "SomacardApp/phone/Phone+This.swift"},
    r"URLSession|URLRequest|\bNW[A-Z]\w+|CFStream|InputStream|AsyncImage|\.dataTask|SFSafariViewController": set(),
    # Swift prints every field of a record.
    r"(?<![.\w])(?<!func )(?:print|debugPrint|dump|NSLog|os_log|Logger|OSLog)\(": set(),
    r"UserDefaults": {"SomacardApp/phone/PhoneChoices.swift", "SomacardModel/phone/Choices.swift"},
    r"SecItem\w+|LAContext": {"SomacardApp/phone/PhoneKeychain.swift", "SomacardApp/phone/AskedPerson.swift"},
    # Nothing that is not in Apple's documentation, and nothing by its name.
    r"NSClassFromString|NSSelectorFromString|dlopen|dlsym|\.setValue\(.*forKey|\.value\(forKey|#selector|@objc": set(),
    r"NSUserActivity|CSSearchable|AppIntent|ASIdentifierManager|identifierForVendor|ATTrackingManager": set(),
}


def complaints(ios):
    home = ios / "Sources"
    for path in sorted(home.rglob("*.swift")):
        name, code = str(path.relative_to(home)), without_comments(path.read_text())
        for module in re.findall(r"^\s*(?:@\w+ )*import (\w+)", code, re.M):
            if module not in MODULES:
                yield f"{name}: imports {module}"
        for what, places in PLACES.items():
            found = re.search(what, code)
            if found and name not in places:
                yield f"{name}: {found.group()}"
    package = (ios / "Package.swift").read_text()
    for one in re.findall(r"\.package\((\w+): \"(.*?)\"", package):
        if one not in (("path", "../bindings/swift"), ("path", "without-xcode/standin")):
            yield f"Package.swift: a package of others, {one[1]}"


def without_comments(text):
    return re.sub(r"^\s*//.*$|(?<=\s)// .*$", "", text, flags=re.M)
