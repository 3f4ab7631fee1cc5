"""Tags and filters for our templates: dates and times as people write them, form controls, level tones."""

from datetime import datetime

from django import forms, template
from django.forms.boundfield import BoundField
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from waakvlam.application.omgeving import omgeving
from waakvlam.web.formulier import Fout, Keuzes, Vinkjes, fouten_van
from waakvlam.web.live import kaartje_voor
from waakvlam.web.toon import toon_van

register = template.Library()

KLASSE: tuple[tuple[type[forms.Widget], str], ...] = (
    (Keuzes, "wv-keuze__knop"),
    (Vinkjes, "wv-vinkje__vak"),
    (forms.RadioSelect, ""),
    (forms.CheckboxSelectMultiple, ""),
    (forms.HiddenInput, ""),
    (forms.CheckboxInput, "utrecht-checkbox utrecht-checkbox--html-input"),
    (forms.Textarea, "utrecht-textarea utrecht-textarea--html-textarea"),
    (forms.Select, "utrecht-select utrecht-select--html-select"),
    (forms.Widget, "utrecht-textbox utrecht-textbox--html-input"),
)


@register.simple_tag
def invoer(veld: BoundField) -> SafeString:
    """Return the control of a form field, with the class of the design system that fits it."""
    klasse = next(naam for soort, naam in KLASSE if isinstance(veld.field.widget, soort))
    if veld.errors and "utrecht-" in klasse:
        klasse += " " + klasse.split()[0] + "--invalid"
    eigen = veld.field.widget.attrs.get("class", "")
    veld.field.widget.attrs.pop("placeholder", None)  # the label says it already
    return veld.as_widget(attrs={"class": f"{klasse} {eigen}".strip()} if klasse or eigen else None)


@register.simple_tag(takes_context=True)
def live_kaartje(context: template.Context, stromen: tuple[str, ...]) -> str:
    """Return the ticket with which this page listens to what it is about; empty where there is none."""
    request = context.get("request")
    return kaartje_voor(request, stromen) if request is not None and stromen else ""


@register.filter
def foutenlijst(form: forms.BaseForm) -> tuple[Fout, ...]:
    """Return the entries of the error summary of a form; nothing for one that was not sent yet."""
    return fouten_van(form) if form.is_bound else ()


@register.filter(is_safe=True)
def klein(naam: str) -> str:
    """Return a name for use inside a sentence: a small first letter, unless it is short for something.

    What ``join`` made safe stays so: an apostrophe in a name is not written out twice.
    """
    return naam if naam[1:2].isupper() else naam[:1].lower() + naam[1:]


@register.filter
def cijfers(nummer: str) -> str:
    """Return a telephone number as the address of a link: digits, and the plus in front."""
    return "".join(teken for teken in nummer if teken.isdecimal() or teken == "+")


@register.filter
def tijd(moment: datetime) -> str:
    """Return a time as ``14.30 uur``."""
    return _("%(tijd)s uur") % {"tijd": timezone.localtime(moment).strftime("%H.%M")}


@register.filter
def datum(moment: datetime) -> str:
    """Return a day as ``21 november 2026``."""
    return date_format(timezone.localtime(moment), "j F Y")


@register.filter
def dag(moment: datetime) -> str:
    """Return a day as people say it: vandaag, gisteren, morgen, ``26 november``; with the year if needed."""
    lokaal = timezone.localtime(moment).date()
    nu = timezone.localtime(omgeving().klok.nu()).date()
    namen = {0: _("vandaag"), -1: _("gisteren"), 1: _("morgen")}
    verschil = (lokaal - nu).days
    if verschil in namen:
        return namen[verschil]
    return date_format(lokaal, "j F" if lokaal.year == nu.year else "j F Y")


@register.filter
def te_laat(moment: datetime) -> str:
    """Return how long ago a limit was, as ``3 dagen te laat``; less than a day in hours."""
    weg = omgeving().klok.nu() - moment
    if weg.days:
        return ngettext("%(n)d dag te laat", "%(n)d dagen te laat", weg.days) % {"n": weg.days}
    uren = max(1, weg.seconds // 3600)
    return ngettext("%(n)d uur te laat", "%(n)d uur te laat", uren) % {"n": uren}


@register.filter
def al(moment: datetime) -> str:
    """Return how long ago a moment was, as ``3 uur en 12 minuten``."""
    return duur(moment, omgeving().klok.nu())


@register.filter
def duur(van: datetime, tot: datetime) -> str:
    """Return how long something took, in its two largest parts; less than a minute is one."""
    minuten = max(1, int((tot - van).total_seconds() // 60))
    dagen, uren, minuten = minuten // 1440, minuten // 60 % 24, minuten % 60
    delen = []
    if dagen:
        delen.append(ngettext("%(n)d dag", "%(n)d dagen", dagen) % {"n": dagen})
    if uren:
        delen.append(ngettext("%(n)d uur", "%(n)d uur", uren) % {"n": uren})
    if minuten and not dagen:
        delen.append(ngettext("%(n)d minuut", "%(n)d minuten", minuten) % {"n": minuten})
    return _(" en ").join(delen)


@register.simple_tag
def toon(rang: int, treden: int) -> int:
    """Return the tone of a level; always beside its name."""
    return toon_van(rang, treden)


@register.filter
def iso(moment: datetime) -> str:
    """Return a moment for the ``datetime`` attribute of a ``time`` element."""
    return timezone.localtime(moment).isoformat(timespec="minutes")
