"""Writes a compound file (OLE, [MS-CFB] version 3), which no library that we use does."""

import struct
from collections.abc import Mapping

SECTOR, MINI = 512, 64
CUTOFF = 4096
FREE, END, FAT_SECTOR, NONE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
STORAGE, STREAM, ROOT = 1, 2, 5


def compound(streams: Mapping[str, bytes], clsid: bytes = bytes(16)) -> bytes:
    """A file with `streams` by path, such as `BodyText/Section0`; small ones lie in the mini stream."""
    sectors, chains = bytearray(), []

    def place(data: bytes) -> int:
        """Where `data` begins, as the number of a sector."""
        first, count = len(sectors) // SECTOR, -(-len(data) // SECTOR)
        sectors.extend(data.ljust(count * SECTOR, b"\0"))
        chains.extend([*range(first + 1, first + count), END])
        return first

    mini, mini_fat, starts = bytearray(), [], {}
    for path, data in streams.items():
        if len(data) >= CUTOFF:
            starts[path] = place(data)
        else:
            first, count = len(mini) // MINI, max(1, -(-len(data) // MINI))
            mini.extend(data.ljust(count * MINI, b"\0"))
            mini_fat.extend([*range(first + 1, first + count), END])
            starts[path] = first
    mini_start = place(bytes(mini)) if mini else END
    mini_fat_start = place(packed(mini_fat)) if mini else END
    directory = place(entries(streams, starts, (mini_start, len(mini)), clsid))
    fat_sectors = next(count for count in range(1, 99) if count * 128 >= len(chains) + count)
    fat_start = len(sectors) // SECTOR
    fat = packed([*chains, *[FAT_SECTOR] * fat_sectors])
    header = struct.pack(
        "<8s16sHHHHH6xIIIIIIIII",
        *(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", bytes(16), 0x3E, 3, 0xFFFE, 9, 6),
        *(0, fat_sectors, directory, 0, CUTOFF, mini_fat_start, -(-len(mini_fat) // 128), END, 0),
    )
    places = [fat_start + each for each in range(fat_sectors)]
    return header + packed(places).ljust(436, b"\xff")[:436] + bytes(sectors) + fat


def packed(numbers: list[int]) -> bytes:
    """A table of sector numbers that fills whole sectors."""
    padded = [*numbers, *[FREE] * (-len(numbers) % 128)]
    return struct.pack(f"<{len(padded)}I", *padded)


def entries(
    streams: Mapping[str, bytes], starts: Mapping[str, int], mini: tuple[int, int], clsid: bytes
) -> bytes:
    """The directory: the children of each storage hang on each other's right side, in the order of [MS-CFB] 2.6.4."""
    paths = sorted({path[:at] for path in streams for at, character in enumerate(path) if character == "/"})
    nodes = [("", "")] + [(path, path) for path in (*paths, *streams)]
    numbers = {path: number for number, (path, _path) in enumerate(nodes)}
    written = []
    for path, _path in nodes:
        below = sorted(
            (other for other in numbers if other and other.rpartition("/")[0] == path),
            key=lambda name: (len(name), name.upper()),
        )
        beside = sorted(
            (
                other
                for other in numbers
                if other and path and other.rpartition("/")[0] == path.rpartition("/")[0]
            ),
            key=lambda name: (len(name), name.upper()),
        )
        after = beside[beside.index(path) + 1 :] if path else []
        name = (path.rpartition("/")[2] or "Root Entry").encode("utf-16-le") + b"\0\0"
        kind = ROOT if not path else STREAM if path in streams else STORAGE
        start, size = mini if not path else (starts.get(path, 0), len(streams.get(path, b"")))
        written.append(
            struct.pack(
                "<64sHBBIII16sIQQIQ",
                *(name, len(name), kind, 1, NONE, numbers[after[0]] if after else NONE),
                *(
                    numbers[below[0]] if below else NONE,
                    clsid if not path else bytes(16),
                    0,
                    0,
                    0,
                    start,
                    size,
                ),
            )
        )
    return b"".join(written)
