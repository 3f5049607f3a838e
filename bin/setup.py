"""Makes the environment of this checkout: python3 bin/setup.py demo|dev [PROGRAM ...]

`demo` is what the demo needs, `dev` what tests and checks need as well. Each PROGRAM is a Debian package to have, of
those named in SIGNS. What is there already is left alone: a second run takes no time.
Runs on a bare Python 3.11 or newer: standard library only.
"""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin/python"
# Where each Debian package shows that it, or something as good, is there.
SIGNS = {
    "chromium": ["chromium", "chromium-browser"],
    "chromium-headless-shell": ["chromium-headless-shell", "chromium", "chromium-browser"],
    "default-jre-headless": ["java"],
    "gettext": ["xgettext"],
    "nginx": ["nginx", "/usr/sbin/nginx"],  # Debian leaves sbin out of a person's PATH
    "postgresql-15": ["/usr/lib/postgresql/15/bin/initdb"],
    "wrk": ["wrk"],
}
# Of these the package itself is had where it can be: what is as good takes three times as long.
FASTER = {"chromium-headless-shell"}
# What lets the tests run without a package; CI accepts none of it.
OTHERWISE = {
    "chromium-headless-shell": "set BROWSER=0 to leave the browser tests out",
    "default-jre-headless": "set VALIDATOR=0 to leave out the check that pages are valid HTML",
    "nginx": "set NGINX=0 to leave out the tests behind a web server",
    "wrk": "set WRK=0 to measure without load",
}


def main(extra: str, *packages: str) -> None:
    if sys.version_info < (3, 11):  # noqa: UP036 this file runs before the version is assured
        sys.exit(
            f"Python 3.11 or newer is needed, this is {sys.version.split()[0]}: make PYTHON=python3.12 ..."
        )
    for package in packages:
        have_debian_package(package)
    make_environment()
    install_python_packages(extra)
    checks = ["--checks"] if "default-jre-headless" in packages else []
    subprocess.run([PYTHON, ROOT / "assets/build.py", *checks], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([PYTHON, ROOT / "bin/messages.py", "compile"], check=True)


def have_debian_package(package: str) -> None:
    if not any(shutil.which(program) for program in SIGNS[package]):
        install_debian_package(package)
    elif package in FASTER and not shutil.which(package) and is_ours_to_install():
        install_debian_package(package, must_succeed=False)


def is_ours_to_install() -> bool:
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def install_debian_package(package: str, *, must_succeed: bool = True) -> None:
    """Installs it where that is ours to do (root on Debian), else stops with the one command to run."""
    command = f"apt-get update && apt-get install -y --no-install-recommends {package}"
    if not is_ours_to_install():
        otherwise = f" (or {OTHERWISE[package]})" if package in OTHERWISE else ""
        sys.exit(f"{package} is missing. Run as root:\n\n    {command}\n{otherwise}")
    print(f"Installing the Debian package {package}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    quiet = command.replace("apt-get ", "apt-get -qq ")
    subprocess.run(["sh", "-c", quiet], check=must_succeed, env=environment, stdout=subprocess.DEVNULL)


def make_environment() -> None:
    if PYTHON.exists() and subprocess.run([PYTHON, "-c", "import pip"], capture_output=True).returncode == 0:
        return
    if importlib.util.find_spec("ensurepip") is None:  # Debian keeps it in a package of its own
        install_debian_package(f"python{sys.version_info[0]}.{sys.version_info[1]}-venv")
    print(f"Making {VENV}", flush=True)
    subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=True)


def install_python_packages(extra: str) -> None:
    stamp = VENV / "installed"
    wanted = fingerprint()
    if stamp.exists() and stamp.read_text().split() in ([wanted, extra], [wanted, "dev"]):
        return
    print("Installing Python packages", flush=True)
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "-qq", "install"]
    subprocess.run([*pip, "-c", str(ROOT / "constraints.txt"), "-e", f"{ROOT}[{extra}]"], check=True)
    stamp.write_text(f"{wanted} {extra}\n")


def fingerprint() -> str:
    """Changes with what pip was told to install."""
    files = (ROOT / "pyproject.toml", ROOT / "constraints.txt")
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


if __name__ == "__main__":
    main(*sys.argv[1:])
