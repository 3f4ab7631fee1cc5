"""Reads our templates and tells which names they use that nobody declared."""

import types
import typing
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from django.template import engines
from django.template.base import FilterExpression, Node, NodeList, TextNode, TokenType, Variable, VariableNode
from django.template.defaulttags import CsrfTokenNode, ForNode, IfNode, URLNode, WithNode
from django.template.library import SimpleNode
from django.template.loader_tags import BlockNode, ExtendsNode, IncludeNode
from django.templatetags.i18n import BlockTranslateNode, GetCurrentLanguageNode, TranslateNode
from django.templatetags.static import StaticNode

Omgeving = dict[str, Any]
ALTIJD = {"True", "False", "None", "block", "forloop"}


def sjabloon(naam: str) -> Any:
    """Return the compiled template."""
    return engines["django"].get_template(naam).template


def hints(klasse: type) -> Omgeving:
    """Return the fields of a dataclass with their types."""
    return typing.get_type_hints(klasse) if is_dataclass(klasse) else {}


def klachten(naam: str, omgeving: Omgeving) -> list[str]:
    """Return what the template uses without it being declared in ``omgeving`` (name to type)."""
    return [f"{naam}: {klacht}" for klacht in _lijst(sjabloon(naam).nodelist, dict(omgeving))]


def _lijst(nodes: NodeList, omgeving: Omgeving) -> Iterator[str]:
    for node in nodes:
        yield from _node(node, omgeving)


def _zonder_none(soort: Any) -> Any:
    if isinstance(soort, types.UnionType) or typing.get_origin(soort) is typing.Union:
        over = [deel for deel in typing.get_args(soort) if deel is not type(None)]
        return over[0] if len(over) == 1 else Any
    return soort


def _pad(lookups: tuple[str, ...], omgeving: Omgeving) -> tuple[Any, str | None]:
    """Return the type at a dotted path, and a complaint when the path is not declared."""
    eerste = lookups[0]
    if eerste in ALTIJD:
        return Any, None
    if eerste not in omgeving:
        return Any, f"«{'.'.join(lookups)}» is nergens aangegeven"
    soort = _zonder_none(omgeving[eerste])
    for deel in lookups[1:]:
        if not (isinstance(soort, type) and is_dataclass(soort)):
            return Any, None
        if deel not in {veld.name for veld in fields(soort)}:
            return Any, f"«{'.'.join(lookups)}»: {soort.__name__} heeft geen {deel}"
        soort = _zonder_none(hints(soort)[deel])
    return soort, None


def _waarde(uitdrukking: Any, omgeving: Omgeving) -> tuple[Any, list[str]]:
    """Return the type of a filter expression, and the complaints about it."""
    if isinstance(uitdrukking, Variable):
        if uitdrukking.lookups is None:
            return Any, []
        soort, klacht = _pad(uitdrukking.lookups, omgeving)
        return soort, [klacht] if klacht else []
    if not isinstance(uitdrukking, FilterExpression):
        return Any, []
    soort, fouten = _waarde(uitdrukking.var, omgeving)
    for _filter, args in uitdrukking.filters:
        for is_variabele, arg in args:
            if is_variabele:
                fouten += _waarde(arg, omgeving)[1]
        soort = Any
    return soort, fouten


def _voorwaarde(deel: Any, omgeving: Omgeving) -> Iterator[str]:
    if deel is None:
        return
    if hasattr(deel, "value") and isinstance(deel.value, FilterExpression):
        yield from _waarde(deel.value, omgeving)[1]
    yield from _voorwaarde(getattr(deel, "first", None), omgeving)
    yield from _voorwaarde(getattr(deel, "second", None), omgeving)


def _node(node: Node, omgeving: Omgeving) -> Iterator[str]:
    """Complaints about one node; names that it sets are added to ``omgeving``."""
    if isinstance(node, ExtendsNode):
        yield from klachten(node.parent_name.var, omgeving)
        yield from _lijst(node.nodelist, omgeving)
    elif isinstance(node, BlockNode):
        yield from _lijst(node.nodelist, omgeving)
    elif isinstance(node, VariableNode):
        yield from _waarde(node.filter_expression, omgeving)[1]
    elif isinstance(node, ForNode):
        soort, fouten = _waarde(node.sequence, omgeving)
        yield from fouten
        element = typing.get_args(soort)[0] if typing.get_args(soort) else Any
        binnen = {**omgeving, **dict.fromkeys(node.loopvars, element if len(node.loopvars) == 1 else Any)}
        yield from _lijst(node.nodelist_loop, binnen)
        yield from _lijst(node.nodelist_empty, omgeving)
    elif isinstance(node, IfNode):
        for voorwaarde, nodelist in node.conditions_nodelists:
            yield from _voorwaarde(voorwaarde, omgeving)
            yield from _lijst(nodelist, omgeving)
    elif isinstance(node, WithNode):
        gezet = {naam: _waarde(waarde, omgeving) for naam, waarde in node.extra_context.items()}
        yield from (fout for _, fouten in gezet.values() for fout in fouten)
        yield from _lijst(node.nodelist, {**omgeving, **{naam: soort for naam, (soort, _) in gezet.items()}})
    elif isinstance(node, IncludeNode):
        yield from _insluiting(node, omgeving)
    elif isinstance(node, BlockTranslateNode):
        yield from _vertaling(node, omgeving)
    elif isinstance(node, TranslateNode):
        yield from _waarde(node.filter_expression, omgeving)[1]
        omgeving.update({node.asvar: Any} if node.asvar else {})
    elif isinstance(node, GetCurrentLanguageNode):
        omgeving[node.variable] = Any
    elif isinstance(node, URLNode):
        for waarde in (*node.args, *node.kwargs.values()):
            yield from _waarde(waarde, omgeving)[1]
        omgeving.update({node.asvar: Any} if node.asvar else {})
    elif isinstance(node, SimpleNode):
        for waarde in (*node.args, *node.kwargs.values()):
            yield from _waarde(waarde, omgeving)[1]
        omgeving.update({node.target_var: Any} if node.target_var else {})
    elif isinstance(node, StaticNode):
        yield from _waarde(node.path, omgeving)[1]
    elif not isinstance(node, (TextNode, CsrfTokenNode)) and type(node).__name__ not in (
        "LoadNode",
        "CommentNode",
    ):
        yield f"onbekend soort knoop {type(node).__name__}: leer het deze test"


def _insluiting(node: IncludeNode, omgeving: Omgeving) -> Iterator[str]:
    binnen: Omgeving = {}
    for naam, uitdrukking in node.extra_context.items():
        binnen[naam], fouten = _waarde(uitdrukking, omgeving)
        yield from fouten
    if not node.isolated_context:
        yield f"include {node.template} zonder «only»"
    elif isinstance(node.template.var, str) and node.template.var not in _bezig:
        _bezig.append(node.template.var)
        yield from klachten(node.template.var, binnen)
        _bezig.pop()


_bezig: list[str] = []


def _vertaling(node: BlockTranslateNode, omgeving: Omgeving) -> Iterator[str]:
    eigen = dict(omgeving)
    for naam, uitdrukking in node.extra_context.items():
        eigen[naam], fouten = _waarde(uitdrukking, omgeving)
        yield from fouten
    if node.countervar:
        eigen[node.countervar] = Any
        yield from _waarde(node.counter, omgeving)[1]
    for token in (*node.singular, *(node.plural or ())):
        if token.token_type == TokenType.VAR and token.contents.split(".")[0] not in eigen:
            yield f"«{token.contents}» in een vertaling is nergens aangegeven"
