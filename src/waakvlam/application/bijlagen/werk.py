"""What attachments of this installation need, as the environment has it."""

from waakvlam.application.omgeving import omgeving
from waakvlam.application.poorten.bijlagen import Bijlagewerk, Scanner


class GeenBijlagen(RuntimeError):
    """This installation takes no files: it has no scanner."""


def werk() -> Bijlagewerk:
    """What keeps and checks files; raises GeenBijlagen where nothing was put in place."""
    gevonden = omgeving().bijlagen
    if gevonden is None:
        raise GeenBijlagen
    return gevonden


def neemt_bestanden() -> bool:
    """Whether this installation takes files now. Without a scanner it takes none."""
    gevonden = omgeving().bijlagen
    return gevonden is not None and gevonden.scanner is not None


def scanner() -> Scanner:
    """The scanner; raises GeenBijlagen when there is none."""
    gevonden = werk().scanner
    if gevonden is None:
        raise GeenBijlagen
    return gevonden
