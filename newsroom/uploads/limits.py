"""How large a file may be, and what looking into it may cost."""

from dataclasses import asdict, dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """Sizes in bytes, sides in pixels, times in seconds. The defaults fit a camera of 64 megapixels."""

    photo_size: int = 50 * MEGABYTE
    attachment_size: int = 100 * MEGABYTE
    # WebP ends at 16,383 pixels a side.
    side: int = 16_000
    megapixels: int = 64
    archive_entries: int = 2_000
    unpacked_size: int = 500 * MEGABYTE
    # What compresses better than this is no document; small files may, since a blank page does.
    unpacked_ratio: int = 100
    # Of the child process.
    memory: int = 1024 * MEGABYTE
    cpu_seconds: int = 30
    wall_seconds: int = 90

    def as_values(self) -> dict[str, int]:
        return asdict(self)
