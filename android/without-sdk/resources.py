"""Manifest and resources by aapt2, which refuses what is wrong in them; R classes for the app and its libraries."""

import re
import subprocess

from artifacts import HERE

MAIN = HERE.parent / "app" / "src" / "main"
MIN_SDK, TARGET_SDK = "26", "34"
NAMESPACE = "app.somacard"


def build(artifacts, out, debuggable):
    """Links everything into resources.ap_ and compiles the R classes; gives both paths."""
    packed, generated, classes = out / "resources.ap_", out / "r", out / "r-classes"
    for folder in (generated, classes, out / "flat"):
        folder.mkdir(parents=True, exist_ok=True)
    manifest = _manifest(out)
    inputs, packages = [], set()
    for archive in artifacts.archives("app") + artifacts.archives("test"):
        if any((archive / "res").glob("*/*")):
            inputs.append(_compiled(archive / "res", out / "flat" / (archive.name + ".zip")))
        if (archive / "R.txt").exists() and (archive / "R.txt").stat().st_size:
            packages.add(re.search(r'package="([^"]+)"', (archive / "AndroidManifest.xml").read_text()).group(1))
    inputs.append(_compiled(MAIN / "res", out / "flat" / "app.zip", again=True))
    link = ["aapt2", "link", "-I", artifacts.jar("framework", "android-all"), "--manifest", manifest, "-o", packed,
            "--java", generated, "--proguard", out / "manifest-rules.txt", "--auto-add-overlay",
            "--extra-packages", ":".join(sorted(packages)),
            "--min-sdk-version", MIN_SDK, "--target-sdk-version", TARGET_SDK, "--version-code", "1",
            "--version-name", "0.1.0"] + (["--debug-mode"] if debuggable else [])
    _run(link + [argument for one in inputs for argument in ("-R", one)])
    subprocess.run(["javac", "-nowarn", "--release", "17", "-d", classes, *generated.rglob("*.java")], check=True)
    return packed, classes


def _manifest(out):
    """The app's manifest with the package that Gradle puts there."""
    text = (MAIN / "AndroidManifest.xml").read_text()
    merged = out / "AndroidManifest.xml"
    merged.write_text(text.replace("<manifest ", f'<manifest package="{NAMESPACE}" ', 1))
    return merged


def _compiled(folder, into, again=False):
    if again or not into.exists():
        _run(["aapt2", "compile", "--dir", folder, "-o", into])
    return into


def _run(command):
    """aapt2 says of the framework's own table that it does not know all of it: that says nothing about ours."""
    done = subprocess.run(command, capture_output=True, text=True)
    said = [line for line in done.stderr.splitlines() if "Unknown chunk type" not in line]
    if said:
        print("\n".join(said))
    done.check_returncode()
