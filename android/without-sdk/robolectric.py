"""The app's tests under Robolectric, in one JVM, with the real core through JNA."""

import re
import shutil
import subprocess

import kotlin
from artifacts import HERE
from resources import NAMESPACE

LIBRARY = HERE.parent.parent / "bindings" / "library"
TESTS = HERE.parent / "app" / "src" / "test"


SAMPLES = {"en": ("12", "en"), "es": ("12", "es"), "ten-years": ("520", "en")}


def run(artifacts, out, classes, packed, wanted, pictures, kind="Test"):
    """Runs the test classes whose full name holds `wanted`; gives JUnit's own code."""
    settings = out / "settings" / "com" / "android" / "tools"
    settings.mkdir(parents=True, exist_ok=True)
    (settings / "test_config.properties").write_text(
        f"android_merged_manifest={out / 'AndroidManifest.xml'}\nandroid_resource_apk={packed}\n"
        f"android_custom_package={NAMESPACE}\n")
    sdks = out / "sdks"
    sdks.mkdir(exist_ok=True)
    framework = artifacts.jar("robolectric", "android-all-instrumented")
    if not (sdks / framework.name.replace("org.robolectric.", "", 1)).exists():
        shutil.copy(framework, sdks / framework.name.replace("org.robolectric.", "", 1))
    sample = _sample(out, SAMPLES if kind == "Bench" else ("en", "es"))
    names = [name for name in _classes(kind) if wanted in name]
    # The framework comes last, as a phone's own classes would.
    class_path = kotlin.path(classes, out / "settings", TESTS / "resources", artifacts.jars("app"),
                             artifacts.jars("test"), artifacts.jar("framework", "android-all"))
    # Robolectric opens files for content providers by their descriptors.
    return subprocess.run(["java", "-Xmx3g", "-XX:+UseSerialGC", "--add-opens=java.base/java.io=ALL-UNNAMED",
                           "-XX:TieredStopAtLevel=1", "-Drobolectric.offline=true", "-Duser.timezone=UTC",
                           f"-Drobolectric.dependency.dir={sdks}", f"-Djna.library.path={LIBRARY}",
                           f"-Dsomacard.pictures={pictures}", f"-Dsomacard.sample={sample}", "-cp", class_path, "org.junit.runner.JUnitCore",
                           *names], cwd=HERE.parent / "app").returncode


def _sample(out, wanted):
    """The sample person's diary in each language, as the command line makes it, for screens with something on them."""
    sample = out / "sample"
    sample.mkdir(exist_ok=True)
    for name in wanted:
        weeks, language = SAMPLES[name]
        subprocess.run(["cargo", "run", "--quiet", "--package", "somacard", "--", "demo", "--out", sample / name,
                        "--now", "2026-11-25T20:40", "--zone", "Europe/Amsterdam", "--lang", language,
                        "--weeks", weeks], cwd=HERE.parent.parent, stdout=subprocess.DEVNULL, check=True)
    return sample


def _classes(kind):
    """The names of the classes that hold tests, or benchmarks."""
    for source in sorted((TESTS / "kotlin").rglob("*.kt")):
        text = source.read_text()
        package = re.search(r"^package (\S+)", text, re.M).group(1)
        yield from (f"{package}.{name}" for name in re.findall(rf"^class (\w+{kind})\b", text, re.M))
