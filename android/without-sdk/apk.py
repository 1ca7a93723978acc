"""An unsigned package without the native library: it proves that resources and code go together, and runs nowhere."""

import hashlib
import shutil
import subprocess
import zipfile

import kotlin


def build(artifacts, out, classes, packed):
    """Shrinks everything with R8, which refuses a missing class, and packs it; gives the path."""
    dex, rules, apk = out / "dex", out / "rules.txt", out / "somacard-unsigned.apk"
    given = [archive / "proguard.txt" for archive in artifacts.archives("app")]
    given = [one for one in given if one.exists()]
    given += [kotlin.APP.parent / "proguard-rules.pro", out / "manifest-rules.txt"]
    rules.write_text("\n".join(one.read_text() for one in given))
    _shrink(artifacts, dex, rules, _jars(out, classes))
    unaligned = out / "unaligned.apk"
    unaligned.write_bytes(packed.read_bytes())
    with zipfile.ZipFile(unaligned, "a", zipfile.ZIP_DEFLATED) as package:
        for one in sorted(dex.glob("*.dex")):
            package.write(one, one.name)
    subprocess.run(["zipalign", "-f", "-p", "4", unaligned, apk], check=True)
    return apk


def _shrink(artifacts, dex, rules, jars):
    """Nothing is shrunk again that is as it was: it takes minutes."""
    stamp, state = dex.with_suffix(".stamp"), hashlib.sha256(artifacts.folder.name.encode())
    for one in [rules, *jars]:
        state.update(one.read_bytes())
    if stamp.exists() and stamp.read_text() == state.hexdigest():
        return
    shutil.rmtree(dex, ignore_errors=True)
    dex.mkdir()
    java = subprocess.run(["java", "-XshowSettings:properties", "-version"], capture_output=True, text=True).stderr
    home = next(line.split("=")[1].strip() for line in java.splitlines() if "java.home" in line)
    subprocess.run(["java", "-Xmx3g", "-cp", artifacts.jar("dex", "r8"), "com.android.tools.r8.R8", "--release",
                    "--min-api", "26", "--no-data-resources", "--map-diagnostics", "info", "none",
                    "--lib", home, "--lib", artifacts.jar("framework", "android-all"),
                    "--pg-conf", rules, "--output", dex, *jars, *artifacts.jars("app")], check=True)
    stamp.write_text(state.hexdigest())


def _jars(out, folders):
    """R8 takes jars, not folders."""
    jars = []
    for folder in folders:
        jar = out / (folder.name + ".jar")
        with zipfile.ZipFile(jar, "w") as packed:
            for one in sorted(folder.rglob("*.class")):
                # Without the file's own time, so that the same classes are the same jar.
                packed.writestr(zipfile.ZipInfo(str(one.relative_to(folder))), one.read_bytes())
        jars.append(jar)
    return jars
