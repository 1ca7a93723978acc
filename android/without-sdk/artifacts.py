"""The pinned artifacts of artifacts.txt: fetched once by Maven into the cache, archives (aar) taken apart."""

import hashlib
import os
import pathlib
import re
import subprocess
import zipfile

HERE = pathlib.Path(__file__).parent
LIST = HERE / "artifacts.txt"
CATALOGUE = HERE.parent / "gradle" / "libs.versions.toml"
GRADLE = HERE.parent / "app" / "build.gradle.kts"
CACHE = pathlib.Path(os.environ.get("SOMACARD_CACHE") or
                     pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "somacard")
COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies"


def sections():
    """Each section of the list with its artifacts as (group, name, version, kind)."""
    found, section = {}, None
    for line in LIST.read_text().splitlines():
        if line.startswith("["):
            section = found.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            name, kind = line.split("@")
            section.append((*name.split(":"), kind))
    return found


def fetch():
    """The folder that holds them all."""
    folder = CACHE / ("android-" + hashlib.sha256(LIST.read_bytes()).hexdigest()[:12])
    if not (folder / "complete").exists():
        folder.mkdir(parents=True, exist_ok=True)
        pom = folder / "pom.xml"
        pom.write_text(_pom({one for section in sections().values() for one in section}))
        subprocess.run(["mvn", "--quiet", "--batch-mode", "--file", pom, COPY, f"-DoutputDirectory={folder}",
                        "-Dmdep.prependGroupId=true"], check=True)
        for archive in folder.glob("*.aar"):
            zipfile.ZipFile(archive).extractall(archive.with_suffix(""))
        (folder / "complete").touch()
    return folder


def _pom(artifacts):
    """Androidx's poms leave out that what they need are archives: so nothing is followed, everything is named."""
    one = ("<dependency><groupId>{}</groupId><artifactId>{}</artifactId><version>{}</version><type>{}</type>"
           "<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions></dependency>")
    return ("<project><modelVersion>4.0.0</modelVersion><groupId>app.somacard</groupId><artifactId>artifacts</artifactId>"
            "<version>1</version><dependencies>" + "".join(one.format(*a) for a in sorted(artifacts)) +
            "</dependencies></project>")


class Artifacts:
    """Where the artifacts of each section lie."""

    def __init__(self):
        self.folder = fetch()
        self.sections = sections()

    def archives(self, section):
        """The taken apart archives of a section."""
        return [self._path(one).with_suffix("") for one in self.sections[section] if one[3] == "aar"]

    def jars(self, section):
        """What of a section goes on a class path."""
        jars = [self._path(one) for one in self.sections[section] if one[3] == "jar"]
        for archive in self.archives(section):
            jars += [jar for jar in [archive / "classes.jar", *archive.glob("libs/*.jar")] if jar.exists()]
        return jars

    def jar(self, section, name):
        """The one jar of a section that is called so."""
        return next(self._path(one) for one in self.sections[section] if one[1] == name)

    def asking_more(self):
        """Which archives want to be compiled against a newer Android than Gradle does, in words."""
        ours = int(re.search(r"compileSdk = (\d+)", GRADLE.read_text()).group(1))
        least = {archive.name: _least(archive) for section in self.sections for archive in self.archives(section)}
        return [f"{name} needs compileSdk {wanted}, Gradle has {ours}" for name, wanted in least.items() if wanted > ours]

    def _path(self, one):
        group, name, version, kind = one
        return self.folder / f"{group}.{name}-{version}.{kind}"


def _least(archive):
    """The oldest Android that an archive says it can be compiled against."""
    said = archive / "META-INF" / "com" / "android" / "build" / "gradle" / "aar-metadata.properties"
    found = re.search(r"^minCompileSdk=(\d+)", said.read_text(), re.M) if said.exists() else None
    return int(found.group(1)) if found else 0


def catalogue_differs():
    """Where Gradle's catalogue names another version than the list here, in words."""
    text = CATALOGUE.read_text()
    versions = dict(re.findall(r'^([\w-]+) = "([^"]+)"$', text, re.M))
    listed = {(group, name): version for section in sections().values() for group, name, version, _ in section}
    differs = []
    for group, name, ref in re.findall(r'group = "([^"]+)", name = "([^"]+)", version\.ref = "([^"]+)"', text):
        here = {listed[key] for key in ((group, name), (group, name + "-android"), (group, name + "-jvm")) if key in listed}
        if here and versions[ref] not in here:
            differs.append(f"{group}:{name} is {versions[ref]} in the catalogue and {sorted(here)} here")
    return differs
