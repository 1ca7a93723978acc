"""Kotlin by the embeddable compiler, as one class folder a part; a part whose inputs are as before is not compiled again."""

import hashlib
import os
import shutil
import subprocess

from artifacts import HERE

BINDINGS = HERE.parent.parent / "bindings" / "kotlin"
APP = HERE.parent / "app" / "src"


def path(*parts):
    """A class path of files and lists of files."""
    return os.pathsep.join(str(one) for part in parts for one in (part if isinstance(part, (list, tuple)) else [part]))


def core(artifacts, out):
    """The core's package: what bindings/generate wrote, and the files around it."""
    sources = [*sorted((BINDINGS / "generated").rglob("*.kt")), *sorted((BINDINGS / "src/main/kotlin").rglob("*.kt"))]
    if not any("generated" in str(one) for one in sources):
        raise SystemExit("bindings/kotlin/generated is missing: run bindings/generate")
    return _compile(artifacts, sources, out / "core", path(artifacts.jars("app")), ["-nowarn"])


def app(artifacts, out, below):
    """The app itself, on the classes below: warnings are errors."""
    return _compile(artifacts, _sources("main"), out / "app", path(below, _given(artifacts)),
                    ["-Werror", _compose(artifacts)])


def tests(artifacts, out, below):
    """The app's tests, on the app and the classes below it; they see what is internal to the app."""
    return _compile(artifacts, _sources("test"), out / "tests", path(below, _given(artifacts, "test")),
                    [_friends(below[:1]), _compose(artifacts)])


def room(artifacts, out, name, below):
    """One room and its tests alone, on everything as it was compiled before: quick, for who works on that room."""
    app_classes = _compile(artifacts, _sources("main", name), out / "room-app", path(below, _given(artifacts)),
                           [_friends(below), _compose(artifacts)])
    below = [app_classes, *below]
    return [_compile(artifacts, _sources("test", name), out / "room-tests", path(below, _given(artifacts, "test")),
                     [_friends(below), _compose(artifacts)]), *below]


def _sources(half, name=""):
    return sorted((APP / half / "kotlin" / "app" / "somacard" / name).rglob("*.kt"))


def _given(artifacts, also="app"):
    return [*artifacts.jars("app"), *(artifacts.jars(also) if also != "app" else []),
            artifacts.jar("framework", "android-all")]


def _friends(classes):
    return "-Xfriend-paths=" + ",".join(str(one) for one in classes)


def _compose(artifacts):
    return f"-Xplugin={artifacts.jar('compiler', 'kotlin-compose-compiler-plugin-embeddable')}"


def _compile(artifacts, sources, into, class_path, options):
    stamp, state = into.with_suffix(".stamp"), _state(sources, class_path, options)
    if stamp.exists() and stamp.read_text() == state:
        return into
    shutil.rmtree(into, ignore_errors=True)
    stamp.unlink(missing_ok=True)
    subprocess.run(["java", "-Xmx2g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", path(artifacts.jars("compiler")),
                    "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler", "-no-stdlib", "-no-reflect", "-jvm-target", "17",
                    "-cp", class_path, "-d", into, *options, *sources], check=True)
    stamp.write_text(state)
    return into


def _state(sources, class_path, options):
    """What a part is made of: its sources' texts, and the states of the parts below it."""
    state = hashlib.sha256(repr((class_path, options)).encode())
    for below in class_path.split(os.pathsep):
        stamp = os.path.splitext(below)[0] + ".stamp" if os.path.isdir(below) else ""
        if stamp and os.path.exists(stamp):
            state.update(open(stamp, "rb").read())
    for source in sources:
        state.update(source.name.encode() + source.read_bytes())
    return state.hexdigest()
