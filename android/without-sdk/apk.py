"""An unsigned package without the native library: it proves that resources and code go together, and runs nowhere."""

import subprocess
import zipfile

import kotlin


def build(artifacts, out, classes, packed):
    """Shrinks everything with R8, which refuses a missing class, and packs it; gives the path."""
    dex, rules, apk = out / "dex", out / "rules.txt", out / "somacard-unsigned.apk"
    dex.mkdir(exist_ok=True)
    given = [archive / "proguard.txt" for archive in artifacts.archives("app")]
    given = [one for one in given if one.exists()]
    given += [kotlin.APP.parent / "proguard-rules.pro", out / "manifest-rules.txt"]
    rules.write_text("\n".join(one.read_text() for one in given))
    java = subprocess.run(["java", "-XshowSettings:properties", "-version"], capture_output=True, text=True).stderr
    home = next(line.split("=")[1].strip() for line in java.splitlines() if "java.home" in line)
    subprocess.run(["java", "-Xmx3g", "-cp", artifacts.jar("dex", "r8"), "com.android.tools.r8.R8", "--release",
                    "--min-api", "26", "--no-data-resources", "--map-diagnostics", "info", "none",
                    "--lib", home, "--lib", artifacts.jar("framework", "android-all"),
                    "--pg-conf", rules, "--output", dex, *_jars(out, classes), *artifacts.jars("app")], check=True)
    unaligned = out / "unaligned.apk"
    unaligned.write_bytes(packed.read_bytes())
    with zipfile.ZipFile(unaligned, "a", zipfile.ZIP_DEFLATED) as package:
        for one in sorted(dex.glob("*.dex")):
            package.write(one, one.name)
    subprocess.run(["zipalign", "-f", "-p", "4", unaligned, apk], check=True)
    return apk


def _jars(out, folders):
    """R8 takes jars, not folders."""
    jars = []
    for folder in folders:
        jar = out / (folder.name + ".jar")
        with zipfile.ZipFile(jar, "w") as packed:
            for one in sorted(folder.rglob("*.class")):
                packed.write(one, one.relative_to(folder))
        jars.append(jar)
    return jars
