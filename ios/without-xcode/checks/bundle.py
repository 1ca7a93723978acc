"""What the app says of itself to the system: Info.plist, entitlements, privacy, and the pictures that go along."""

import json
import plistlib
import re
import struct

from . import catalogues

# Every key that the app has a reason to say. Another one is looked at by somebody first, and put here.
INFO = {
    "BGTaskSchedulerPermittedIdentifiers", "CFBundleDevelopmentRegion", "CFBundleDisplayName", "CFBundleExecutable",
    "CFBundleIdentifier", "CFBundleInfoDictionaryVersion", "CFBundleLocalizations", "CFBundleName",
    "CFBundlePackageType", "CFBundleShortVersionString", "CFBundleVersion", "ITSAppUsesNonExemptEncryption",
    "LSApplicationCategoryType", "UIPrefersShowingLanguageSettings", "LSRequiresIPhoneOS", "NSFaceIDUsageDescription", "SomacardMayTalk",
    "UIApplicationSceneManifest", "UIApplicationSupportsIndirectInputEvents", "UIBackgroundModes", "UILaunchScreen",
    "UIRequiredDeviceCapabilities", "UISupportedInterfaceOrientations", "UISupportedInterfaceOrientations~ipad",
}
ORIENTATIONS = {f"UIInterfaceOrientation{way}" for way in ("Portrait", "PortraitUpsideDown", "LandscapeLeft", "LandscapeRight")}
PROTECTION = {"com.apple.developer.default-data-protection": "NSFileProtectionCompleteUntilFirstUserAuthentication"}

# Apple's reasons, and how the app's own sources use what needs one. SQLite in the core uses the second and the third.
REASONS = {
    "UserDefaults": ({"CA92.1", "1C8F.1", "C56D.1", "AC6B.1"}, r"UserDefaults|@AppStorage"),
    "FileTimestamp": ({"DDA9.1", "C617.1", "3B52.1", "0A2A.1"}, r"[mM]odificationDate|[cC]reationDate"),
    "DiskSpace": ({"85F4.1", "E174.1", "7D9E.1", "B728.1"}, r"volumeAvailable|systemFreeSize|\bstatv?fs\("),
    "SystemBootTime": ({"35F9.1", "8FFB.1", "3D61.1"}, r"systemUptime|mach_absolute_time"),
    "ActiveKeyboards": ({"3EC4.1", "54BD.1"}, r"activeInputModes"),
}


def complaints(ios):
    return [*info(ios), *entitlements(ios), *privacy(ios), *assets(ios)]


def plist(path):
    return plistlib.loads(path.read_bytes())


def info(ios):
    said = plist(ios / "App/Info.plist")
    for key in sorted(set(said) ^ INFO):
        yield f"Info.plist: {key} {'is not on the list of what the app says' if key in said else 'is missing'}"
    words = catalogues.read(ios / "App/InfoPlist.xcstrings")["strings"]
    if set(said.get("CFBundleLocalizations", [])) != set(catalogues.LANGUAGES):
        yield "Info.plist: CFBundleLocalizations are not the languages of the app"
    for key in words:
        if said.get(key) != catalogues.text(words[key], "en"):
            yield f"Info.plist: {key} is not what InfoPlist.xcstrings says in English"
    for key in said:
        if key.endswith("UsageDescription") and key not in words:
            yield f"Info.plist: {key} is in no other language"
    source = (ios / "Sources/SomacardApp/phone/PhoneBackground.swift").read_text()
    if said.get("BGTaskSchedulerPermittedIdentifiers") != re.findall(r'task = "(.+)"', source):
        yield "Info.plist: the background task is called otherwise than in PhoneBackground.swift"
    if said.get("UIBackgroundModes") != ["fetch"]:
        yield "Info.plist: more background than a refresh now and then"
    if said.get("SomacardMayTalk") != "$(SOMACARD_MAY_TALK)":
        yield "Info.plist: SomacardMayTalk is not the variant's to say"
    for key in ("UISupportedInterfaceOrientations", "UISupportedInterfaceOrientations~ipad"):
        if not set(said.get(key, ["none"])) <= ORIENTATIONS:
            yield f"Info.plist: {key} holds what is no orientation"


def entitlements(ios):
    if plist(ios / "App/Somacard.entitlements") != PROTECTION:
        yield "Somacard.entitlements: not the protection of files until the first unlock, and nothing else"


def privacy(ios):
    said = plist(ios / "App/PrivacyInfo.xcprivacy")
    if set(said) != {"NSPrivacyTracking", "NSPrivacyTrackingDomains", "NSPrivacyCollectedDataTypes", "NSPrivacyAccessedAPITypes"}:
        yield "PrivacyInfo.xcprivacy: not Apple's four keys"
    if said.get("NSPrivacyTracking") is not False or said.get("NSPrivacyTrackingDomains") != []:
        yield "PrivacyInfo.xcprivacy: the app tracks nobody"
    if said.get("NSPrivacyCollectedDataTypes") != []:
        yield "PrivacyInfo.xcprivacy: the app collects nothing"
    sources = "\n".join(path.read_text() for path in sorted((ios / "Sources").rglob("*.swift")))
    declared = {}
    for one in said.get("NSPrivacyAccessedAPITypes", []):
        category = one["NSPrivacyAccessedAPIType"].removeprefix("NSPrivacyAccessedAPICategory")
        declared[category] = reasons = set(one["NSPrivacyAccessedAPITypeReasons"])
        if category not in REASONS or not reasons or not reasons <= REASONS[category][0]:
            yield f"PrivacyInfo.xcprivacy: {sorted(reasons)} are no reasons of Apple's for {category}"
    for category, (_, use) in REASONS.items():
        if re.search(use, sources) and category not in declared:
            yield f"PrivacyInfo.xcprivacy: {category} is used, and not declared"
    for category in sorted(set(declared) - {"DiskSpace"}):
        if category in REASONS and not re.search(REASONS[category][1], sources):
            yield f"PrivacyInfo.xcprivacy: {category} is declared, and used nowhere"


def assets(ios):
    home = ios / "App/Assets.xcassets"
    for contents in sorted(home.rglob("Contents.json")):
        said = json.loads(contents.read_text())
        name = contents.parent.name
        if said.get("info") != {"author": "xcode", "version": 1}:
            yield f"{name}: not a catalogue of Xcode's"
        for image in said.get("images", []):
            yield from icon(contents.parent / image["filename"], image["size"])
        for colour in said.get("colors", []):
            parts = colour["color"]["components"]
            if set(parts) != {"alpha", "red", "green", "blue"}:
                yield f"{name}: a colour without its parts"
            elif not all(contrast(luminance(parts), page) >= 4.5 for page in PAGES["appearances" in colour]):
                yield f"{name}: it can't be read on a page, nor the page's colour on it"
    for name in ("AppIcon.appiconset", "AccentColor.colorset"):
        if not (home / name / "Contents.json").is_file():
            yield f"{name} is missing"


# The luminance of the pages that stand behind the accent colour, and that its words are written in: light ones, dark ones.
PAGES = {False: (1.0, 0.888), True: (0.0, 0.0116)}


def luminance(parts):
    """By WCAG 2.2: of a colour in sRGB, 0 to 1."""
    parts = [int(parts[name], 16) / 255 for name in ("red", "green", "blue")]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def icon(path, size):
    """A picture of that size, in red, green and blue alone: the App Store takes no transparency."""
    head = path.read_bytes()[:26] if path.is_file() else b""
    side = int(size.split("x")[0])
    if head[:8] != b"\x89PNG\r\n\x1a\n" or struct.unpack(">IIBB", head[16:26]) != (side, side, 8, 2):
        yield f"{path.name}: not a PNG of {size} without transparency"
