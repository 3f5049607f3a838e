"""Photos and files of public releases, and certificates of public awards."""

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase

from newsroom.certificates.published import PublishedCertificate
from newsroom.media import serving
from newsroom.media.published import PublishedAttachment, PublishedPhoto
from newsroom.public.methods import read_only


@read_only
def file(request: HttpRequest, token: str, name: str) -> HttpResponseBase:
    """The file `token` or its rendition `name`, while a release that carries it is public, or an award that it proves.

    Whatever else it may be - uploaded, scheduled, withdrawn, replaced - is answered as any path where nothing is.
    """
    if photo := PublishedPhoto.objects.filter(token=token).first():
        return serving.send(request, serving.content(photo, name, is_download=False))
    if attachment := PublishedAttachment.objects.filter(token=token).first():
        return serving.send(request, serving.content(attachment, name, is_download=True))
    if certificate := PublishedCertificate.objects.filter(token=token).first():
        sent = serving.content(certificate, name, is_download=not certificate.is_picture)
        return serving.send(request, sent)
    raise Http404
