"""A mail as a report: what is in it, whatever its shape. Never fails on a mail, however malformed."""

import hashlib
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime
from html.parser import HTMLParser

TEKST_HOOGSTENS = 20_000
"""Characters of a mail that become the text of a signal; the mail itself stays in the mailbox."""
_LEEG = re.compile(r"\n{3,}")


@dataclass(frozen=True, slots=True)
class Mailbericht:
    """What a mail says. ``kenmerk`` is the same for the same mail; ``automaat``: no person sent it."""

    kenmerk: str
    onderwerp: str
    tekst: str
    naam: str
    adres: str
    verstuurd: datetime | None
    bijlagen: int
    ingekort: bool
    automaat: bool


class _Tekst(HTMLParser):
    """The words of a page, without its tags, scripts and styles."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.delen: list[str] = []
        self._stil = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A line ends at what people see as the end of one."""
        if tag in ("script", "style", "head", "title"):
            self._stil += 1
        elif tag in ("p", "br", "div", "tr", "li"):
            self.delen.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """What was silent is over."""
        if tag in ("script", "style", "head", "title") and self._stil:
            self._stil -= 1

    def handle_data(self, data: str) -> None:
        """Keep words."""
        if not self._stil:
            self.delen.append(data)


def lees_mail(ruw: bytes, afgebroken: bool = False) -> Mailbericht:
    """What a raw mail says. ``afgebroken``: only its beginning was read, because it is too large."""
    bericht = _ontleed(ruw)
    tekst, bijlagen = _inhoud(bericht)
    tekst = _LEEG.sub("\n\n", tekst.replace("\r\n", "\n").replace("\x00", "")).strip()
    naam, adres = parseaddr(_kop(bericht, "From"))
    kenmerk = _kop(bericht, "Message-ID").strip().encode() or ruw
    return Mailbericht(
        hashlib.sha256(kenmerk).hexdigest()[:40],
        " ".join(_kop(bericht, "Subject").split())[:200],
        tekst[:TEKST_HOOGSTENS],
        " ".join(naam.split())[:120],
        adres[:200] if "@" in adres else "",
        _moment(_kop(bericht, "Date")),
        bijlagen,
        afgebroken or len(tekst) > TEKST_HOOGSTENS,
        _automaat(bericht),
    )


def _ontleed(ruw: bytes) -> EmailMessage:
    try:
        return BytesParser(policy=policy.default).parsebytes(ruw)
    except Exception:
        # The parser of the standard library trips over some headers; what people wrote is still there.
        kaal = EmailMessage()
        kaal.set_content(ruw.decode("utf-8", "replace"))
        return kaal


def _kop(bericht: EmailMessage, naam: str) -> str:
    try:
        return str(bericht.get(naam) or "")
    except Exception:
        return ""


def _inhoud(bericht: EmailMessage) -> tuple[str, int]:
    """The text (plain before HTML) and how many files there are."""
    gewoon: list[str] = []
    html: list[str] = []
    bijlagen = 0
    try:
        delen = list(bericht.walk())
    except Exception:
        delen = []
    for deel in delen:
        if deel.is_multipart():
            continue
        soort = deel.get_content_type()
        if deel.get_filename() or not soort.startswith(("text/", "multipart/")):
            bijlagen += 1
            continue
        (html if soort == "text/html" else gewoon).append(_deel(deel))
    return "\n\n".join(gewoon).strip() or _zonder_tags("\n".join(html)), bijlagen


def _deel(deel: EmailMessage) -> str:
    try:
        ruw = deel.get_payload(decode=True)
        ruw = ruw if isinstance(ruw, bytes) else str(deel.get_payload()).encode("utf-8", "replace")
        return ruw.decode(deel.get_content_charset() or "utf-8", "replace")
    except (LookupError, ValueError, AssertionError):
        return str(deel.get_payload())


def _zonder_tags(html: str) -> str:
    lezer = _Tekst()
    try:
        lezer.feed(html)
        lezer.close()
    except (AssertionError, ValueError):
        return re.sub(r"<[^>]{0,2000}>", " ", html)
    return "".join(lezer.delen)


def _moment(kop: str) -> datetime | None:
    """When it was sent, as it says itself; None when that is no date."""
    try:
        op = parsedate_to_datetime(kop)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    try:
        return op.astimezone(UTC) if op.tzinfo else op.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def _automaat(bericht: EmailMessage) -> bool:
    """Whether a machine sent it: an out of office reply, a bounce or a mailing list."""
    auto = _kop(bericht, "Auto-Submitted").strip().casefold()
    if auto and auto != "no":
        return True
    if _kop(bericht, "Precedence").strip().casefold() in ("bulk", "list", "junk", "auto_reply"):
        return True
    return bool(_kop(bericht, "List-Id") or _kop(bericht, "X-Autoreply") or _bounce(bericht))


def _bounce(bericht: EmailMessage) -> bool:
    pad = _kop(bericht, "Return-Path").strip()
    return pad == "<>" or bericht.get_content_type() == "multipart/report"
