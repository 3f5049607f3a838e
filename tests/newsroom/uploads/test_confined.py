import logging
import tempfile
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from newsroom.uploads import Limits, Refused, confined
from newsroom.uploads.limits import MEGABYTE
from tests.newsroom.uploads import make

TIGHT = Limits(memory=200 * MEGABYTE, cpu_seconds=1, wall_seconds=20, photo_size=10_000)


def probe(name: str, limits: Limits = TIGHT, **arguments: Any) -> Any:
    return confined.call(f"tests.newsroom.uploads.probes:{name}", limits, **arguments)


def test_an_answer_comes_back_as_it_was_given() -> None:
    assert probe("echo", path="하늘/사진.jpg", number=3) == {"path": "하늘/사진.jpg", "number": 3}


@pytest.mark.parametrize(
    ("task", "code"),
    [
        *(("eat_memory", "too_demanding"), ("spin", "too_demanding"), ("stumble", "damaged")),
        *(("die", "damaged"), ("lie", "damaged")),
    ],
)
def test_whoever_misbehaves_is_a_file_that_is_refused(task: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        probe(task)
    assert refused.value.code == code


def test_who_does_not_answer_in_time_is_not_waited_for() -> None:
    with pytest.raises(Refused) as refused:
        probe("sleep", Limits(wall_seconds=1))
    assert refused.value.code == "too_demanding"


def test_who_writes_too_much_is_stopped(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        probe("write", path=str(tmp_path / "much"))
    assert refused.value.code == "too_demanding"
    assert (tmp_path / "much").stat().st_size <= 4 * TIGHT.photo_size


def test_what_libraries_print_is_no_answer() -> None:
    assert probe("chatter") == "answer"


def test_the_child_knows_no_secrets_and_leaves_no_dump(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "secret")
    monkeypatch.setenv("DATABASE_URL", "postgresql:///secret")
    found = probe("surroundings")
    assert set(found["environment"]) <= {"LANG", "MALLOC_ARENA_MAX", "LC_CTYPE"}
    assert (found["django"], found["core"]) == (False, 0)


def test_a_broken_installation_is_no_fault_of_the_file() -> None:
    with pytest.raises(RuntimeError, match="no_such_task"):
        probe("no_such_task")


def test_what_a_library_stumbled_over_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO), pytest.raises(Refused):
        probe("stumble")
    assert "no such thing" in caplog.text


def test_nothing_is_left_in_the_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    probe("echo")
    with pytest.raises(Refused):
        probe("die")
    assert not list(tmp_path.iterdir())


def test_a_photo_takes_ten_bytes_of_memory_a_pixel_at_most(tmp_path: Path) -> None:
    """With transparency, and lying on its side; so 64 million pixels fit into three quarters of the limit."""
    exif = Image.Exif()
    exif[0x0112] = 6
    content = make.make_picture("PNG", "RGBA", (4_000, 4_000), exif=exif, compress_level=1)
    (tmp_path / "photo").write_bytes(content)
    arguments = {"path": str(tmp_path / "photo"), "extension": "png", "into": str(tmp_path)}
    held = probe("prepared_with_peak", Limits(), **arguments)
    assert held < 50 * MEGABYTE + 10 * 4_000 * 4_000
    assert 50 * MEGABYTE + 10 * Limits().megapixels * 1_000_000 < Limits().memory * 3 / 4


@pytest.mark.parametrize(
    ("task", "content"),
    [
        ("containers:look_into", make.make_zip({"0": bytes(60 * MEGABYTE)})),
        ("containers:look_into", make.make_zip({f"{n}": bytes(900_000) for n in range(11)})),
        ("containers:look_into", make.make_docx({"docProps/core.xml": "<a>" * 300_000 + "</a>" * 300_000})),
        (
            "pdf:look_into",
            b"%PDF-1.4\n" + b"/Author (" * 200_000 + b"stream\n" * 200_000 + b"startxref\n1\n%%EOF",
        ),
    ],
    ids=["bomb", "files", "XML", "PDF"],
)
def test_looking_into_an_attack_takes_little_memory(task: str, content: bytes, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(content)
    held = probe(
        "inspected_with_peak",
        Limits(cpu_seconds=8),
        looking=f"newsroom.uploads.{task}",
        path=str(tmp_path / "file"),
    )
    assert held < 256 * MEGABYTE
