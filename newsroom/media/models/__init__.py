# Django collects an app's models from here; the public ones have a module of their own.
from newsroom.media import published  # noqa: F401
from newsroom.media.models.stored import StoredFile
from newsroom.media.models.version import AttachmentVersion, PhotoVersion
from newsroom.media.models.working import Attachment, Photo

__all__ = ["Attachment", "AttachmentVersion", "Photo", "PhotoVersion", "StoredFile"]
