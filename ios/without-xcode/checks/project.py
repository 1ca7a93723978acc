"""The Xcode project and its schemes: whole, nothing in it that leads nowhere, and nothing left over."""

import re
import xml.etree.ElementTree as ElementTree

from . import openstep

ID = re.compile(r"[0-9A-F]{24}")


def complaints(ios):
    home = ios / "Somacard.xcodeproj"
    try:
        project = openstep.read((home / "project.pbxproj").read_text())
    except ValueError as why:
        return [f"project.pbxproj: {why}"]
    objects = project["objects"]
    found = [*references(project, objects), *files(ios, objects), *configurations(objects)]
    for scheme in sorted((home / "xcshareddata/xcschemes").iterdir()):
        found += [f"{scheme.name}: {why}" for why in in_scheme(ios, scheme, objects)]
    return found


def references(project, objects):
    """Every id that is named exists, and every object is named by another one."""
    reached, coming = set(), [project["rootObject"]]
    while coming:
        one = coming.pop()
        if one in reached:
            continue
        reached.add(one)
        if one not in objects:
            yield f"project.pbxproj: {one} is no object"
            continue
        coming += ID.findall(repr(objects[one]))
    for one in sorted(set(objects) - reached):
        yield f"project.pbxproj: nothing leads to {one}, a {objects[one]['isa']}"


def files(ios, objects):
    """What the project names on the disk is there."""
    def place(id, above):
        one = objects[id]
        here = above / one.get("path", "")
        if one.get("sourceTree") == "<group>" and one.get("path"):
            if not here.exists():
                yield f"project.pbxproj: {here.relative_to(ios)} is not there"
        for exception in one.get("exceptions", []):
            for name in objects[exception]["membershipExceptions"]:
                if not (here / name).is_file():
                    yield f"project.pbxproj: {name} is left out of {one['path']}, and not there"
        for child in one.get("children", []):
            yield from place(child, here)

    root = next(one for one in objects.values() if one["isa"] == "PBXProject")
    yield from place(root["mainGroup"], ios)
    package = (ios / "Package.swift").read_text()
    for one in objects.values():
        if one["isa"] == "XCLocalSwiftPackageReference" and not (ios / one["relativePath"] / "Package.swift").is_file():
            yield f"project.pbxproj: no package at {one['relativePath']}"
        if one["isa"] == "XCSwiftPackageProductDependency" and f'.library(name: "{one["productName"]}"' not in package:
            yield f"project.pbxproj: the package has no product {one['productName']}"
    yield from settings(ios)


def settings(ios):
    """What Config names, and what it can't do without."""
    text = (ios / "Config/Common.xcconfig").read_text()
    values = dict(re.findall(r"^(\w+) = (.*)$", text, re.M))
    for name in ("INFOPLIST_FILE", "CODE_SIGN_ENTITLEMENTS"):
        if not (ios / values.get(name, "none")).is_file():
            yield f"Common.xcconfig: {name} is not there"
    wanted = {"SWIFT_VERSION": "6.0", "IPHONEOS_DEPLOYMENT_TARGET": "17.0", "TARGETED_DEVICE_FAMILY": "1,2"}
    wanted |= {"PRODUCT_BUNDLE_IDENTIFIER": "app.somacard", "GENERATE_INFOPLIST_FILE": "NO"}
    for name, value in wanted.items():
        if values.get(name) != value:
            yield f"Common.xcconfig: {name} is {values.get(name)}, not {value}"
    icons = values.get("ASSETCATALOG_COMPILER_APPICON_NAME")
    if not (ios / f"App/Assets.xcassets/{icons}.appiconset").is_dir():
        yield f"Common.xcconfig: no icon {icons}"


def configurations(objects):
    """Project and target have the same ones; the network is for those alone that say so in their name."""
    lists = [one for one in objects.values() if one["isa"] == "XCConfigurationList"]
    names = [[objects[id]["name"] for id in one["buildConfigurations"]] for one in lists]
    if any(other != names[0] for other in names):
        yield f"project.pbxproj: the target's configurations are not the project's: {names}"
    for one in objects.values():
        talks = one.get("buildSettings", {}).get("SOMACARD_MAY_TALK")
        if talks and talks != ("YES" if "sync" in one["name"] else "NO"):
            yield f"project.pbxproj: {one['name']} has SOMACARD_MAY_TALK = {talks}"
    said = sum("SOMACARD_MAY_TALK" in one.get("buildSettings", {}) for one in objects.values())
    if names and said != len(names[0]):
        yield "project.pbxproj: a configuration does not say whether the app may talk"


def in_scheme(ios, scheme, objects):
    root = ElementTree.parse(scheme).getroot()
    names = {one["name"] for one in objects.values() if one["isa"] == "XCBuildConfiguration"}
    sync = "sync" in scheme.name
    for one in root.iter():
        name = one.get("buildConfiguration")
        if name and (name not in names or ("sync" in name) != sync):
            yield f"{one.tag} takes the configuration {name}"
    package = (ios / "Package.swift").read_text()
    for one in root.iter("BuildableReference"):
        blueprint = one.get("BlueprintIdentifier")
        if one.get("ReferencedContainer") == "container:":
            if f'.testTarget(name: "{blueprint}"' not in package:
                yield f"the package has no tests {blueprint}"
        elif objects.get(blueprint, {}).get("name") != one.get("BlueprintName"):
            yield f"{blueprint} is not the target {one.get('BlueprintName')}"
