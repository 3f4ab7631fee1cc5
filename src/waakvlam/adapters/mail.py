"""Mail over SMTP, with what the environment says (see ``instellingen.mail``).

Every failure becomes one word and whether trying again can help, for the outbox decides when to try again.
"""

import smtplib
import ssl
from email.utils import parseaddr
from functools import cached_property

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.smtp import EmailBackend

from waakvlam.application.poorten import Brief, PostFout

GEEN = "django.core.mail.backends.dummy.EmailBackend"
"""The way out of an installation without a mail server: there is none."""


class Smtp(EmailBackend):
    """Django's way to a mail server, that also trusts the authority a municipality names for its own."""

    @cached_property
    def ssl_context(self) -> ssl.SSLContext:  # type: ignore[override]
        """Certificates are always checked, against the authority named or else those of the system."""
        return ssl.create_default_context(cafile=settings.MAIL_CA or None)


class DjangoPost:
    """The port ``Post``, through the mail settings of Django; a connection for each mail."""

    @property
    def aan(self) -> bool:
        """Whether there is a mail server, or in a demo a folder that takes its place."""
        return settings.EMAIL_BACKEND != GEEN

    @property
    def afzender(self) -> str:
        """The address in the setting, without a name."""
        return parseaddr(settings.DEFAULT_FROM_EMAIL)[1]

    def stuur(self, aan: str, brief: Brief) -> None:
        """Send to one address; see the port."""
        if not self.aan:
            raise PostFout("geen-mailserver", blijvend=True)
        if "\n" in aan or "\r" in aan or "@" not in aan:
            raise PostFout("adres-klopt-niet", blijvend=True)
        domein = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("> ")
        bericht = EmailMultiAlternatives(
            brief.onderwerp,
            brief.tekst,
            settings.DEFAULT_FROM_EMAIL,
            [aan],
            headers={
                "Message-ID": f"<{brief.kenmerk}@{domein}>",
                # No answers from machines: an out of office reply helps nobody here.
                "Auto-Submitted": "auto-generated",
                "X-Auto-Response-Suppress": "All",
            },
            connection=get_connection(fail_silently=False),
        )
        bericht.attach_alternative(brief.html, "text/html")
        if brief.agenda:
            # Beside the text for programs that offer to answer, and as a file for all others.
            soort = f"text/calendar; method={brief.methode}; charset=utf-8"
            bericht.attach_alternative(brief.agenda.decode(), soort)
            bericht.attach("uitnodiging.ics", brief.agenda, "application/ics")
        try:
            bericht.send()
        except Exception as fout:
            raise _als_postfout(fout) from None


def _als_postfout(fout: Exception) -> PostFout:
    """What went wrong in one word. The text of the server is left out: it may hold the address."""
    if isinstance(fout, smtplib.SMTPRecipientsRefused):
        codes = [code for code, _ in fout.recipients.values()]
        blijvend = bool(codes) and all(code >= 500 for code in codes)
        return PostFout("adres-geweigerd" if blijvend else "nu-niet-aangenomen", blijvend)
    if isinstance(fout, smtplib.SMTPAuthenticationError):
        return PostFout("inloggen-geweigerd", hele_server=True)
    if isinstance(fout, smtplib.SMTPSenderRefused):
        return PostFout("afzender-geweigerd", hele_server=True)
    if isinstance(fout, smtplib.SMTPNotSupportedError):
        return PostFout("server-kan-dit-niet", hele_server=True)
    if isinstance(fout, smtplib.SMTPDataError):
        return PostFout("bericht-geweigerd", blijvend=fout.smtp_code >= 500)
    if isinstance(fout, ssl.SSLError):
        return PostFout("certificaat-klopt-niet", hele_server=True)
    if isinstance(fout, TimeoutError) or isinstance(fout.__context__, TimeoutError):
        return PostFout("te-traag", hele_server=True)
    if isinstance(fout, (OSError, smtplib.SMTPException)):
        return PostFout("geen-verbinding", hele_server=True)
    if isinstance(fout, (ValueError, UnicodeError)):
        return PostFout("adres-klopt-niet", blijvend=True)
    return PostFout("onverwacht")
