"""The archive itself: a ZIP that is written while it is sent, and never stands anywhere as a whole."""

import stat
from collections.abc import Iterable, Iterator
from datetime import datetime

from stream_zip import ZIP_AUTO, MemberFile, stream_zip

from newsroom.public.kit.contents import Kit, Member

# A plain file that its owner may write and all may read.
MODE = stat.S_IFREG | 0o644
# Photos and documents are compressed by themselves: they are passed on as they are.
AS_IT_IS, SMALLEST = 0, 9


def stream(kit: Kit) -> Iterator[bytes]:
    """The bytes of the archive of `kit`, block by block.

    Names stand in it as UTF-8 and marked as such, so that Korean ones are read right everywhere. Raises what a content
    raises that cannot be read: an archive that lacks a photo must not look whole.
    """
    return iter(stream_zip(_members(kit.members, kit.changed)))


def _members(members: Iterable[Member], changed: datetime) -> Iterator[MemberFile]:
    for member in members:
        method = ZIP_AUTO(member.size, level=AS_IT_IS if member.packed else SMALLEST)
        yield member.path, changed, MODE, method, member.blocks()
