# Django's admin finds the classes of an app by importing this package.
from newsroom.media.admin.inlines import AttachmentInline, PhotoInline
from newsroom.media.admin.receiving import receive
from newsroom.releases.admin import ReleaseAdmin

ReleaseAdmin.inlines += [PhotoInline, AttachmentInline]
ReleaseAdmin.receivers.append(receive)

__all__ = ["AttachmentInline", "PhotoInline"]
