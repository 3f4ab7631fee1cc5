"""Only adapters and readmodels write to the database."""

import ast
from collections.abc import Iterator

OVERAL = {"save", "asave", "bulk_create", "bulk_update", "set_password", "create_user", "create_superuser"}
# These names write only when called on a manager or a queryset; a dict has some of them too.
OP_TABEL = {
    *("create", "acreate", "delete", "adelete", "update", "aupdate"),
    *("get_or_create", "aget_or_create", "update_or_create", "aupdate_or_create"),
}
# Accounts are Django's own tables, not case data.
VRIJ = ("src/waakvlam/web/toegang/", "src/waakvlam/cli/opdrachten/account")


def schrijft(pad: str, tekst: str) -> Iterator[str]:
    """Yield every call that writes through Django's ORM or a cursor, outside the modules for accounts."""
    if pad.startswith(VRIJ):
        return
    for knoop in ast.walk(ast.parse(tekst)):
        if not isinstance(knoop, ast.Call) or not isinstance(knoop.func, ast.Attribute):
            continue
        naam, waarop = knoop.func.attr, ast.unparse(knoop.func.value)
        op_tabel = ".objects" in waarop or waarop.endswith("_set")
        if naam in OVERAL or (op_tabel and naam in OP_TABEL):
            yield f"{pad}:{knoop.lineno} schrijft zelf: {waarop}.{naam}()"
        elif naam == "execute" and "cursor" in waarop:
            yield f"{pad}:{knoop.lineno} voert zelf SQL uit"
