"""Receiving files: in memory, up to the limit; of a larger one only that it was too large."""

from io import BytesIO
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http import HttpRequest

_TE_GROOT = "_bijlagen_te_groot"


class InGeheugen(FileUploadHandler):
    """Keeps a file in memory and never on disk.

    A file over the limit is read to its end and forgotten, so that the rest of the form still comes in and
    nothing that was typed is lost.
    """

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """A file begins."""
        super().new_file(*args, **kwargs)
        self._stukken: list[bytes] = []
        self._lengte = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Take a piece of the file that is coming in."""
        self._lengte += len(raw_data)
        if self._lengte > settings.FILE_UPLOAD_MAX_MEMORY_SIZE:
            self._stukken = []
            te_grote = getattr(self.request, _TE_GROOT, frozenset()) | {self.field_name}
            setattr(self.request, _TE_GROOT, te_grote)
            raise SkipFile
        self._stukken.append(raw_data)

    def file_complete(self, file_size: int) -> InMemoryUploadedFile | None:
        """Return the file; None for one that was too large."""
        if self._lengte > settings.FILE_UPLOAD_MAX_MEMORY_SIZE:
            return None
        inhoud, self._stukken = b"".join(self._stukken), []
        return InMemoryUploadedFile(
            file=BytesIO(inhoud),
            field_name=self.field_name,
            name=self.file_name,
            content_type=self.content_type,
            size=len(inhoud),
            charset=self.charset,
            content_type_extra=self.content_type_extra,
        )


def te_groot(request: HttpRequest, veld: str) -> bool:
    """Whether a file in this field of the form was too large to take."""
    request.POST  # noqa: B018 - reading the form is what finds out
    return veld in getattr(request, _TE_GROOT, frozenset())
