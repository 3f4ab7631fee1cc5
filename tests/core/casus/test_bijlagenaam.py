"""Names of files as they come in, and what is made of them."""

import pytest

from waakvlam.core.casus.bijlagenaam import LENGTE, extensie_van, nette_naam


@pytest.mark.parametrize(
    ("naam", "net"),
    [
        ("foto.jpg", "foto.jpg"),
        ("Foto van het plein.JPEG", "Foto van het plein.jpg"),
        ("../../etc/passwd.jpg", "passwd.jpg"),
        ("C:\\Users\\jan\\foto.jpg", "foto.jpg"),
        ("..\\..\\foto.jpg", "foto.jpg"),
        ("gpj.\u202eexe.jpg", "gpj.exe.jpg"),
        ("a\x00b\r\nc.jpg", "ab c.jpg"),
        ("ab\u200b\u2066cd.jpg", "abcd.jpg"),
        ('a"b<c>:d|e?.jpg', "a-b-c-d-e-.jpg"),
        (".jpg", "jpg.jpg"),
        ("...", "bestand.jpg"),
        ("", "bestand.jpg"),
        ("\u202e", "bestand.jpg"),
        ("e\u0301.jpg", "é.jpg"),
        ("📷.jpg", "📷.jpg"),
    ],
)
def test_een_naam_wordt_een_gewone_naam(naam: str, net: str) -> None:
    assert nette_naam(naam, "jpg") == net


@pytest.mark.parametrize("lang", ["a" * 300 + ".jpg", "é" * 400, ("ab " * 100) + ".jpg"])
def test_een_lange_naam_houdt_zijn_extensie(lang: str) -> None:
    net = nette_naam(lang, "jpg")
    assert len(net) <= LENGTE
    assert net.endswith(".jpg")
    assert not net.endswith(" .jpg")


@pytest.mark.parametrize(
    ("naam", "extensie"),
    [
        ("foto.JPG", "jpg"),
        ("foto.jpg.exe", "exe"),
        ("foto.exe/..jpg", ""),
        ("gpj.\u202eexe", "exe"),
        ("zonder", ""),
        (".htaccess", ""),
        ("foto.jpg. ", "jpg"),
    ],
)
def test_de_extensie_is_die_van_het_eind(naam: str, extensie: str) -> None:
    assert extensie_van(naam) == extensie
