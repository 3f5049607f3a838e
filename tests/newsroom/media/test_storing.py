"""From an upload to a stored file, or to nothing at all."""

import hashlib
import tempfile
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile
from PIL import Image

from newsroom import uploads
from newsroom.media import storage, storing
from newsroom.media.models import StoredFile
from newsroom.media.storing import store
from tests.make import make_user
from tests.newsroom.media.conftest import contents
from tests.newsroom.uploads.make import make_docx, make_picture

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder")]


def upload(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def stored(file: StoredFile, name: str = storage.ORIGINAL) -> bytes:
    with storage.files().open(storage.path_of(file.token, name)) as stream:
        return stream.read()


@pytest.fixture(autouse=True)
def temporary(tmp_path, monkeypatch):
    """Where files lie while they are looked into; nothing may stay there."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    yield place
    assert list(place.iterdir()) == []


def test_a_photo_is_stored_with_its_renditions_and_what_is_known_of_it():
    author = make_user("author")
    file = store(upload("도서관.JPG", make_picture(size=(1000, 500))), by=author)
    assert (file.kind, file.media_type, file.name) == ("photo", "image/jpeg", "도서관.jpg")
    assert (file.width, file.height, file.uploaded_by) == (1000, 500, author)
    original = stored(file)
    assert (file.size, file.digest) == (len(original), hashlib.sha256(original).hexdigest())
    assert file.renditions
    for each in file.renditions:
        content = stored(file, each["name"])
        assert len(content) == each["size"]
        assert Image.open(BytesIO(content)).size == (each["width"], each["height"])


def test_an_attachment_is_stored_as_it_came():
    content = make_docx()
    file = store(upload("계획.docx", content), by=None)
    assert (file.kind, file.size, file.width, file.renditions) == ("attachment", len(content), None, [])
    assert stored(file) == content
    assert file.digest == hashlib.sha256(content).hexdigest()


def test_a_name_comes_composed_and_what_was_told_is_kept():
    file = store(upload("하늘시.docx", make_docx(author="김하늘")), by=None)
    assert file.name == "하늘시.docx"
    assert "author:김하늘" in file.warnings


def test_a_path_is_stored_under_the_name_that_is_given(tmp_path: Path):
    path = tmp_path / "drawn.jpg"
    path.write_bytes(make_picture())
    assert store(path, by=None).name == "drawn.jpg"
    assert store(path, by=None, name="정문.jpg").name == "정문.jpg"


def test_an_upload_that_lies_on_disk_already_is_taken_from_there():
    with TemporaryUploadedFile("계획.docx", "application/x", 0, None) as sent:
        sent.write(make_docx())
        sent.flush()
        assert store(sent, by=None).size == len(make_docx())


def test_an_original_is_never_called_like_one_of_its_renditions():
    file = store(upload("480.webp", make_picture("WEBP")), by=None)
    assert file.name not in {each["name"] for each in file.renditions}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("빈 파일.pdf", b""),
        ("그림.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("사진.jpg", b"\xff\xd8\xff" * 9),
    ],
)
def test_nothing_of_what_is_refused_is_left(folder, name, content):
    with pytest.raises(uploads.Refused):
        store(upload(name, content), by=None)
    assert not StoredFile.objects.exists()
    assert contents(folder) == []


def test_what_the_scanner_knows_is_refused_and_nothing_of_it_left(folder, settings, tmp_path):
    settings.FILES_SCANNER = f"unix:{tmp_path / 'no-scanner'}"
    with pytest.raises(uploads.Refused) as refusal:
        store(upload("계획.docx", make_docx()), by=None)
    assert refusal.value.code == "not_scanned"
    assert contents(folder) == []


def test_nothing_is_left_when_storing_breaks_off(folder, monkeypatch):
    save = type(storage.files()).save
    names: list[str] = []

    def full(self, name, content, max_length=None):
        if names:
            raise OSError("no space left on device")
        names.append(name)
        return save(self, name, content, max_length)

    monkeypatch.setattr(type(storage.files()), "save", full)
    with pytest.raises(OSError, match="no space"):
        store(upload("도서관.jpg", make_picture()), by=None)
    assert contents(folder) == []
    assert not StoredFile.objects.exists()


def test_what_is_larger_than_allowed_is_known_before_it_is_looked_into():
    assert storing.largest() == max(storing.LIMITS.photo_size, storing.LIMITS.attachment_size)


def test_each_token_is_another_and_tells_nothing():
    tokens = {store(upload("계획.docx", make_docx()), by=None).token for _time in range(2)}
    assert len(tokens) == 2
    assert all(len(token) == 40 for token in tokens)
