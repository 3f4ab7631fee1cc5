"""The kinds of files that can be kept: how they are called, and as what they are kept.

Which of them an installation takes is a setting; a kind that is not here is never taken.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Soort:
    """A kind of file.

    ``extensies`` and ``mimes`` are what a file of this kind may be called and said to be, ours first.
    ``wordt`` is the kind it is kept as: pictures of a phone become ones that any computer shows.
    """

    code: str
    extensies: tuple[str, ...]
    mimes: tuple[str, ...]
    groep: str
    wordt: str = ""

    @property
    def mime(self) -> str:
        """The type that a download of this kind says it is."""
        return self.mimes[0]

    @property
    def extensie(self) -> str:
        """The extension that a download of this kind gets."""
        return self.extensies[0]


_OOXML = "application/vnd.openxmlformats-officedocument"
_ODF = "application/vnd.oasis.opendocument"

SOORTEN = {
    soort.code: soort
    for soort in (
        Soort("jpeg", ("jpg", "jpeg", "jfif"), ("image/jpeg", "image/pjpeg"), "beeld"),
        Soort("png", ("png",), ("image/png",), "beeld"),
        Soort("webp", ("webp",), ("image/webp",), "beeld", "jpeg"),
        Soort("gif", ("gif",), ("image/gif",), "beeld", "png"),
        Soort("heic", ("heic", "heif"), ("image/heic", "image/heif"), "beeld", "jpeg"),
        Soort("pdf", ("pdf",), ("application/pdf",), "pdf"),
        Soort("docx", ("docx",), (f"{_OOXML}.wordprocessingml.document",), "kantoor"),
        Soort("xlsx", ("xlsx",), (f"{_OOXML}.spreadsheetml.sheet",), "kantoor"),
        Soort("pptx", ("pptx",), (f"{_OOXML}.presentationml.presentation",), "kantoor"),
        Soort("odt", ("odt",), (f"{_ODF}.text",), "kantoor"),
        Soort("ods", ("ods",), (f"{_ODF}.spreadsheet",), "kantoor"),
        Soort("odp", ("odp",), (f"{_ODF}.presentation",), "kantoor"),
        Soort("txt", ("txt",), ("text/plain",), "tekst"),
        Soort("csv", ("csv",), ("text/csv", "application/vnd.ms-excel", "text/plain"), "tekst"),
    )
}
ZEGT_NIETS = frozenset({"", "application/octet-stream", "binary/octet-stream"})
"""Types that a browser gives when it does not know."""


def bij_extensie(extensie: str) -> Soort | None:
    """The kind a file is called, by its extension without a dot; None for one we do not know."""
    return next((soort for soort in SOORTEN.values() if extensie.lower() in soort.extensies), None)
