"""Differences as HTML: what is gone and what is new is told by line and by word, never by colour alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsroom.releases.body_differences import Block, BlockChange, MarkedRun, Marks
from newsroom.releases.differences import Change, Run

register = template.Library()

# Of more unchanged blocks in a row than these, all but the first and the last are folded away.
MOST_UNFOLDED = 3

MARKS = {
    "strong": gettext_lazy("bold"),
    "em": gettext_lazy("italic"),
    "u": gettext_lazy("underlined"),
    "s": gettext_lazy("struck through"),
    "sub": gettext_lazy("subscript"),
    "sup": gettext_lazy("superscript"),
    "a": gettext_lazy("link"),
}
BLOCKS = {
    "p": gettext_lazy("Paragraph"),
    "h2": gettext_lazy("Heading"),
    "h3": gettext_lazy("Smaller heading"),
    "h4": gettext_lazy("Smallest heading"),
    "li": gettext_lazy("List item"),
    "blockquote": gettext_lazy("Quotation"),
    "caption": gettext_lazy("Title of the table"),
    "th": gettext_lazy("Header cell"),
    "td": gettext_lazy("Cell"),
    "hr": gettext_lazy("Dividing line"),
}


@dataclass(frozen=True)
class Fold:
    """Blocks of a body, one after another; `is_folded` when they are hidden until somebody asks."""

    blocks: Sequence[BlockChange]
    is_folded: bool


@register.filter
def marked(runs: Sequence[Run | MarkedRun]) -> SafeString:
    """The words, with what is gone in `del` and what is new in `ins`."""
    return format_html_join("", "{}", ((_run(run),) for run in runs))


@register.filter
def folded(blocks: Sequence[BlockChange]) -> list[Fold]:
    """The blocks in order, with long stretches of unchanged ones folded away but for their ends."""
    folds = []
    for is_same, group in groupby(blocks, key=lambda block: block.is_same):
        stretch = list(group)
        if is_same and len(stretch) > MOST_UNFOLDED:
            folds += [Fold(stretch[:1], False), Fold(stretch[1:-1], True), Fold(stretch[-1:], False)]
        else:
            folds.append(Fold(stretch, False))
    return folds


@register.filter
def kind(change: BlockChange) -> SafeString:
    """What the block is: a heading, a cell; when that changed, what it was and what it is."""
    old, new = (_kind(block) if block else "" for block in (change.old, change.new))
    if change.has_moved and old != new:
        return _run(Run(Change.GONE, old)) + SafeString(" ") + _run(Run(Change.NEW, new))
    if change.has_moved:
        return format_html("{} ({})", new, _("stands elsewhere now"))
    return format_html("{}", new or old)


def _run(run: Run | MarkedRun) -> SafeString:
    text = format_html("{}{}", _visible(run.text, run.change), _notes(run))
    if run.change == Change.GONE:
        return format_html('<del><span class="visually-hidden">{}</span>{}</del>', _("[gone:] "), text)
    if run.change == Change.NEW:
        return format_html('<ins><span class="visually-hidden">{}</span>{}</ins>', _("[new:] "), text)
    return text


def _visible(text: str, change: Change) -> str:
    """The text; signs stand for the spaces and line breaks that are all of a change."""
    if change == Change.SAME:
        return text
    signs: dict[str, str | int | None] = {" ": "␣", "\u00a0": "⍽", "\n": "↵\n"} if text.isspace() else {}
    return text.translate(str.maketrans(signs))


def _notes(run: Run | MarkedRun) -> SafeString:
    """Changed formatting in words; of new and gone text where its links lead."""
    if not isinstance(run, MarkedRun):
        return SafeString("")
    told = ", ".join(_formatting(run) if run.change == Change.SAME else _links(run.after or run.before or ()))
    return format_html('<span class="difference-note">({})</span>', told) if told else SafeString("")


def _formatting(run: MarkedRun) -> Iterator[str]:
    before, after = run.before or (), run.after or ()
    if gone := _names(mark for mark in before if mark not in after):
        yield _("no longer %(formatting)s") % {"formatting": gone}
    if new := _names(mark for mark in after if mark not in before):
        yield _("now %(formatting)s") % {"formatting": new}


def _links(marks: Marks) -> Iterator[str]:
    return (_names([mark]) for mark in marks if mark[0] == "a")


def _names(marks: Any) -> str:
    return ", ".join(f"{MARKS[name]} {said}".strip() for name, said in marks)


def _kind(block: Block) -> str:
    """The innermost element that has a name; a paragraph in a quotation is one, and so on."""
    names = [name for name, _said in block.inside]
    inner = names[-1] if names else "p"
    name = str(BLOCKS.get(inner, BLOCKS["p"]))
    if inner == "li" and names[-2:-1] == ["ol"]:
        name = _("Numbered item")
    elif inner == "p" and "blockquote" in names:
        name = str(BLOCKS["blockquote"])
    details = [said for _name, said in block.inside[-1:] if said]
    if block.begins_row:
        details.insert(0, _("begins a row"))
    return f"{name} ({', '.join(details)})" if details else name
