"""Parts of a template that are made once and remembered; see `newsroom.public.fragments`."""

from collections.abc import Callable, Hashable, Mapping
from typing import Any

from django import template
from django.template.base import FilterExpression, Node, NodeList, Parser, Token
from django.template.loader import get_template
from django.utils.safestring import SafeString

from newsroom.public import fragments
from newsroom.public.paging import Rows

register = template.Library()
Keep = Callable[[Hashable, fragments.Make], SafeString]


class RememberedNode(Node):
    child_nodelists = ("nodelist",)

    def __init__(self, nodelist: NodeList, names: list[FilterExpression], keep: Keep) -> None:
        self.nodelist, self.names, self.keep = nodelist, names, keep

    def render(self, context: template.Context) -> SafeString:
        names = tuple(name.resolve(context, ignore_failures=True) for name in self.names)
        if None in names:
            return self.nodelist.render(context)
        return self.keep(names, lambda: self.nodelist.render(context))


@register.tag
def remembered(parser: Parser, token: Token) -> RememberedNode:
    """`{% remembered "name" what it depends on … %}…{% endremembered %}`; where one of these is None, it is not kept.

    What stands within depends on nothing else but the language and what is public.
    """
    return _node(parser, token, fragments.part)


@register.tag
def remembered_of_register(parser: Parser, token: Token) -> RememberedNode:
    """As `remembered`, of what depends on the register of awards alone."""
    return _node(parser, token, fragments.of_register)


@register.tag
def remembered_by_name(parser: Parser, token: Token) -> RememberedNode:
    """As `remembered`, of what the language and its name tell whole: it is kept, whatever else is public."""
    return _node(parser, token, fragments.by_name)


@register.tag
def remembered_form(parser: Parser, token: Token) -> RememberedNode:
    """As `remembered_by_name`, of forms of filters: these are longer, and fewer are kept."""
    return _node(parser, token, fragments.form)


@register.tag
def remembered_record(parser: Parser, token: Token) -> RememberedNode:
    """As `remembered`, of what the page of one record tells: there are as many as records, and more are kept."""
    return _node(parser, token, fragments.record)


@register.tag
def remembered_of_programme(parser: Parser, token: Token) -> RememberedNode:
    """As `remembered`, of what depends on one programme and its winners alone: the key of the programme comes first."""
    return _node(parser, token, fragments.of_programme)


@register.tag
def remembered_on_page_of_programme(parser: Parser, token: Token) -> RememberedNode:
    """As `remembered_of_programme`, of what the page of the programme tells: these are longer, and fewer are kept."""
    return _node(parser, token, fragments.on_page_of_programme)


def _node(parser: Parser, token: Token, keep: Keep) -> RememberedNode:
    names = [parser.compile_filter(bit) for bit in token.split_contents()[1:]]
    nodelist = parser.parse(("endremembered",))
    parser.delete_first_token()
    return RememberedNode(nodelist, names, keep)


@register.simple_tag(takes_context=True)
def rows(context: template.Context, listed: Rows, name: str, component: str, **more: Any) -> SafeString:
    """The rows of a list, each by `component`, which knows its record as `name`. Only new ones are read and made."""
    filling = listed.filling
    # Of one component rows with holes are other ones than those without.
    named = more if filling is None else {**more, "holed": True}

    def made(pk: int) -> str:
        html = _row(context, component, pk, lambda: {name: listed.record(pk)}, named)
        return html if filling is None else _filled(html, filling.get(pk))

    return SafeString("".join(map(made, listed.ids)))


def _filled(row: str, holes: Mapping[str, str] | None) -> str:
    """The row with what goes into its holes; nothing where its record has just ceased to be public."""
    for hole, html in (holes or {}).items():
        row = row.replace(hole, html)
    return row if holes else ""


@register.simple_tag(takes_context=True)
def row(context: template.Context, component: str, pk: int, **more: Any) -> SafeString:
    """One row by `component`, of a record that has been read and that the context holds."""
    return _row(context, component, pk, dict, more)


def _row(
    context: template.Context,
    component: str,
    pk: int,
    record: Callable[[], Mapping[str, Any]],
    more: Mapping[str, Any],
) -> SafeString:
    def make() -> str:
        item = get_template(f"public/components/{component}.html").template  # type: ignore[attr-defined]
        with context.push(**record(), **more):
            return str(item.render(context))

    return fragments.row((component, *sorted(more.items()), pk), make)
