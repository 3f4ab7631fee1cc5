"""The sample approach, small changes to it, and texts that mark the place where a finding belongs."""

from pathlib import Path

VOORBEELD = Path(__file__).parent / "voorbeeld" / "waterveen-mini"


def bestanden() -> dict[str, bytes]:
    """Return the files of the sample approach by name."""
    return {pad.name: pad.read_bytes() for pad in sorted(VOORBEELD.glob("*.yaml"))}


def met(**extra: str) -> dict[str, bytes]:
    """Return the sample with extra files: ``x="rollen: …"`` is ``x.yaml``, which starts with ``taal: 1``."""
    nieuw = {f"{naam}.yaml": f"taal: 1\n{tekst}".encode() for naam, tekst in extra.items()}
    return {**bestanden(), **nieuw}


def merk(tekst: str, kop: int = 1) -> tuple[str, int, int]:
    """Return ``tekst`` without its mark «§», and line and column of that mark below ``kop`` lines.

    Without a mark it is the first entry below the first key.
    """
    voor, teken, na = tekst.partition("§")
    if not teken:
        return tekst, kop + 2, 3
    return voor + na, kop + voor.count("\n") + 1, len(voor) - voor.rfind("\n")


def vervangen(bestand: str, oud: str, nieuw: str) -> dict[str, bytes]:
    """Return the sample with ``oud`` in ``bestand`` replaced by ``nieuw``; ``oud`` must stand there."""
    alles = bestanden()
    tekst = alles[bestand].decode()
    assert oud in tekst, f"{oud!r} staat niet in {bestand}"
    alles[bestand] = tekst.replace(oud, nieuw).encode()
    return alles
