"""The parts of the page of a signal: what was observed, asked, meant, judged and passed on."""

from datetime import datetime

from waakvlam.application.vragen.signaalblad.bron import Bron
from waakvlam.application.vragen.signaalblad.vormen import (
    Agendapunt,
    Antwoord,
    Betekenis,
    Duiding,
    Oordeel,
    Overdracht,
    Termijn,
    Vraag,
    Waarneming,
)
from waakvlam.core.signaal import gebeurtenissen as g
from waakvlam.core.signaal.klok import lopend
from waakvlam.core.signaal.nagaan import gevraagd


def waarnemingen(b: Bron) -> tuple[Waarneming, ...]:
    """What was seen besides, in the order in which it was told."""
    return tuple(
        Waarneming(
            b.tekst(e.tekst), e.van, b.tekst(e.functie), b.wie(r.actor), b.rol(r.rol), r.gebeurd_op,
            e.moment, e.ander_moment, e.andere_plek, e.doorgestuurd, e.telt,
        )
        for r, e in b.van(g.WaarnemingToegevoegd)
    )  # fmt: skip


def vragen(b: Bron, rol: str) -> tuple[Vraag, ...]:
    """The questions to colleagues, with the answers the viewer reads; each colleague's last one."""
    weg, nu, ik = b.gelezen.weg, b.vrager.nu, b.vrager.kijker.account
    uit = []
    for r, e in b.van(g.VraagGesteld):
        vraag = b.gelezen.toestand.vragen[e.vraag]
        per: dict[str, Antwoord] = {}
        for ar, a in b.van(g.VraagBeantwoord):
            if a.vraag == e.vraag:
                eerder = per.get(ar.actor)
                tekst = b.tekst(a.tekst) or (
                    eerder.tekst if eerder is not None and eerder.antwoord == a.antwoord else ""
                )
                per[ar.actor] = Antwoord(a.antwoord, tekst, b.wie(ar.actor), b.rol(ar.rol), ar.gebeurd_op)
        aan = (
            *(b.rol(code) for code in e.rollen),
            *filter(None, (b.wie(account) for account in e.mensen)),
            *([b.rol(e.gremium)] if e.gremium else []),
        )
        eigen = per.get(ik)
        uit.append(
            Vraag(
                e.vraag, e.soort, b.tekst(e.tekst), b.wie(r.actor), b.rol(r.rol), aan, r.gebeurd_op,
                e.uiterlijk, e.uiterlijk is not None and e.uiterlijk < nu and not vraag.antwoorden,
                tuple(per.values()), gevraagd(vraag, weg, ik, rol), eigen.antwoord if eigen else "",
                eigen.tekst if eigen else "",
            )
        )  # fmt: skip
    return tuple(uit)


def betekenissen(b: Bron) -> tuple[Betekenis, ...]:
    """The possible meanings side by side."""
    ik = b.vrager.kijker.account
    model = b.gelezen.weg.model
    mede: dict[str, list[tuple[str, str, str]]] = {}
    for r, o in b.van(g.BetekenisOnderschreven):
        mede.setdefault(o.betekenis, []).append((r.actor, b.rol(r.rol) or b.wie(r.actor), o.soort_werk))
    uit = []
    for r, e in b.van(g.BetekenisToegevoegd):
        anderen = mede.get(e.betekenis, [])
        werk = dict.fromkeys(b.werk(code) for code in (e.soort_werk, *(w for _, _, w in anderen)) if code)
        uit.append(
            Betekenis(
                e.betekenis, b.tekst(e.tekst), b.tekst(e.gevolg),
                tuple(model.verschijnselen.get(code, code) for code in e.verschijnselen),
                b.wie(r.actor), b.rol(r.rol), tuple(werk), tuple(naam for _, naam, _ in anderen),
                ik == r.actor or any(wie == ik for wie, _, _ in anderen),
            )
        )  # fmt: skip
    return tuple(uit)


def duiding(b: Bron) -> Duiding | None:
    """The interpretation that was settled last, if the viewer reads it."""
    gevonden = b.laatste(g.DuidingVastgesteld)
    if gevonden is None:
        return None
    r, e = gevonden
    weg = b.gelezen.weg
    return Duiding(
        e.voorlopig, tuple(b.werk(code) for code in e.soorten_werk),
        tuple(weg.duiding.nagaan.get(code, code) for code in e.nagegaan), b.tekst(e.waarom_een),
        tuple(weg.model.verschijnselen.get(code, code) for code in e.niet), b.tekst(e.ander_probleem),
        b.tekst(e.alleen), b.wie(r.actor), r.gebeurd_op,
    )  # fmt: skip


def oordeel(b: Bron) -> Oordeel | None:
    """The assessment that was made last, if the viewer reads it."""
    gevonden = b.laatste(g.SignaalBeoordeeld)
    if gevonden is None:
        return None
    r, e = gevonden
    return Oordeel(
        b.tekst(e.mogelijk), b.tekst(e.verwacht), e.volgorde, b.tekst(e.reden), b.wie(r.actor), r.gebeurd_op
    )


def overdracht(b: Bron) -> Overdracht | None:
    """The last passing on, if the viewer reads it."""
    naar = b.gelezen.toestand.overdracht
    gevonden = b.laatste(g.SignaalDoorgegeven)
    if naar is None or gevonden is None:
        return None
    _, e = gevonden
    terug = b.laatste(g.SignaalTeruggestuurd) if naar.stand == "terug" else None
    te_laat = naar.stand == "wacht" and naar.uiterlijk is not None and naar.uiterlijk < b.vrager.nu
    return Overdracht(
        b.rol(naar.rol or naar.gremium), b.wie(naar.van), b.rol(naar.van_rol), b.tekst(e.reden), naar.op,
        naar.uiterlijk, te_laat, naar.stand, b.tekst(terug[1].reden) if terug else "",
    )  # fmt: skip


def agenda(b: Bron) -> tuple[Agendapunt, ...]:
    """The agendas on which it stands."""
    return tuple(Agendapunt(code, b.rol(code), op) for code, op in b.gelezen.toestand.agenda.items())


def termijnen(b: Bron) -> tuple[Termijn, ...]:
    """What runs out, the first first."""
    nu = b.vrager.nu
    rijen = lopend(b.gelezen.toestand, b.gelezen.weg).items()
    return tuple(
        sorted(
            (Termijn(naam.partition("-")[0], op, op < nu) for naam, op in rijen),
            key=lambda t: (t.op, t.soort),
        )
    )


def berichten(b: Bron) -> tuple[tuple[datetime, str], ...]:
    """What the reporter was told, the last first."""
    er: list[tuple[datetime, str]] = [
        (r.gebeurd_op, b.tekst(e.tekst)) for r, e in b.van(g.SignaalTeruggemeld)
    ]
    er += [
        (r.gebeurd_op, b.tekst(a.terugkoppeling)) for r, a in b.van(g.SignaalAfgehandeld) if a.terugkoppeling
    ]
    return tuple(sorted(er, reverse=True))
