"""The demo: a database of its own, sample data, and the site on this machine.

    .venv/bin/python bin/demo.py [PORT [FOLDER]]

The pages are served as in production, by the narrow database roles; only the migration runs as the owner.
Everything ends with this process, however that ends; the data stay in FOLDER (var/), and so do the mails that a
second process would send: publishing does not wait for it. FILES=0 leaves out photos and attachments, which take most
of the time of the first start.
"""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from types import FrameType
from typing import NoReturn

from free_port import refuse_busy_port

from newsroom.postgres import EDITORIAL, OWNER, PUBLIC, Cluster, PostgresError, kept
from newsroom.postgres.processes import end_with_parent

ROOT = Path(__file__).resolve().parent.parent
SECONDS_TO_STOP = 10
SECONDS_BETWEEN_MAILS = 5


def main(port: int, folder: Path) -> None:
    signal.signal(signal.SIGTERM, leave)
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job ignores it otherwise
    try:
        with kept(folder / "postgres") as cluster:
            serve(cluster, port, folder)
    except PostgresError as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        print("\nThe demo has ended. Its data are kept for the next one.")


def leave(number: int, frame: FrameType | None) -> NoReturn:
    sys.exit(128 + number)


def serve(cluster: Cluster, port: int, folder: Path) -> None:
    as_owner = environment(port, folder, cluster.url(OWNER))
    as_site = environment(port, folder, cluster.url(EDITORIAL), cluster.url(PUBLIC))
    collecting = subprocess.Popen(
        manage("collectstatic", "--no-input"), env=as_site, stdout=subprocess.DEVNULL
    )
    must_succeed(manage("migrate", "--no-input", "--verbosity=0"), as_owner)
    if collecting.wait() != 0:
        sys.exit("The static files could not be collected.")
    few = ["--without-files"] if os.environ.get("FILES") == "0" else []
    must_succeed(manage("load_demo", *few), as_site)
    write_variables(folder / "demo.env", as_site)
    site = start_site(port, as_site)
    sender = start_sender(as_site)
    try:
        wait_until_open(port, site)
        print(f"\n  http://127.0.0.1:{port}/        the newsroom", flush=True)
        print(f"  http://127.0.0.1:{port}/admin/  for its staff (Ctrl-C ends the demo)", flush=True)
        print(f"  {folder / 'mail'}  the mails that it would send")
        variables = folder / "demo.env"
        print(f"  ENV_FILE={variables} .venv/bin/python manage.py …  for commands beside it\n", flush=True)
        watch(site, cluster)
    finally:
        sender.terminate()
        stop_site(site)


def environment(port: int, folder: Path, database: str, public: str = "") -> dict[str, str]:
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "newsroom.settings",
        "DATABASE_URL": database,
        "DATABASE_PUBLIC_URL": public,
        "SECRET_KEY": "demo-key-for-this-machine-only-0123456789-abcdefghijklm",
        "ALLOWED_HOSTS": "127.0.0.1,localhost",
        "HTTPS": "false",
        "NEWSROOM_DEMO": "true",
        "SITE_URL": f"http://127.0.0.1:{port}",
        "EMAIL_URL": f"file://{folder / 'mail'}",
        "MAIL_FROM": "newsroom@haneul.example",
        "STATIC_ROOT": str(folder / "static"),
        "MEDIA_ROOT": str(folder / "files"),
        "FILES_URL": "",
        "FILES_INTERNAL_URL": "",
        "FILES_SCANNER": "",
        "LOG_LEVEL": "WARNING",
        "ENV_FILE": "",
        "DEBUG": "",
        "CITY_NAME": "",
        "MASTHEAD": "ko=뉴스룸 시연 누리집입니다. 하늘시와 그 소식은 모두 가상입니다.,"
        "en=A demonstration. Haneul City and its news are fictional.",
        "MASTHEAD_OFFICIAL": "",
        "PRESS_PHONE": "070-0000-1001",
        "PRESS_MAIL": "press@haneul.example",
        "BEHIND_PROXY": "",
    }


def write_variables(file: Path, variables: dict[str, str]) -> None:
    """For commands beside the running demo: ENV_FILE=var/demo.env .venv/bin/python manage.py …"""
    ours = {name: value for name, value in variables.items() if value and os.environ.get(name) != value}
    file.touch(mode=0o600)
    file.write_text("".join(f"{name}='{value}'\n" for name, value in ours.items()), encoding="utf-8")


def manage(*words: str) -> list[str]:
    return [sys.executable, str(ROOT / "manage.py"), *words]


def must_succeed(command: list[str], variables: dict[str, str]) -> None:
    done = subprocess.run(command, env=variables, preexec_fn=end_with_parent(signal.SIGTERM))
    if done.returncode != 0:
        sys.exit(f"'{' '.join(command[1:])}' failed.")


def start_site(port: int, variables: dict[str, str]) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--no-ws", "--log-level", "warning"]
    command += ["--host", "127.0.0.1", "--port", str(port), "--workers", "1", "--blocking-threads", "4"]
    return subprocess.Popen(
        [*command, "newsroom.wsgi:application"],
        cwd=ROOT,
        env=variables,
        start_new_session=True,  # Ctrl-C is for us, and its workers can be ended as one group
        preexec_fn=end_with_parent(signal.SIGTERM),
    )


def start_sender(variables: dict[str, str]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        manage("send_outbox", "--every", str(SECONDS_BETWEEN_MAILS), "--verbosity=0"),
        env=variables,
        start_new_session=True,
        preexec_fn=end_with_parent(signal.SIGTERM),
    )


def wait_until_open(port: int, site: "subprocess.Popen[bytes]") -> None:
    while site.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    sys.exit("The web server did not start.")


def watch(site: "subprocess.Popen[bytes]", cluster: Cluster) -> NoReturn:
    """Returns never: the demo lives as long as both of its servers do."""
    while site.poll() is None:
        if cluster.pid is None:
            sys.exit("The database server has ended; start the demo again.")
        time.sleep(0.5)
    sys.exit("The web server has ended; start the demo again.")


def stop_site(site: "subprocess.Popen[bytes]") -> None:
    site.terminate()
    try:
        site.wait(SECONDS_TO_STOP)
    except subprocess.TimeoutExpired:
        site.kill()
    try:
        os.killpg(site.pid, signal.SIGKILL)  # a worker that outlived a killed server would hold the port
    except ProcessLookupError:
        return


if __name__ == "__main__":
    given = dict(enumerate(sys.argv))
    main(refuse_busy_port(given.get(1, "8000")), Path(given.get(2, ROOT / "var")).absolute())
