from typing import Any, TypedDict
from urllib.parse import urljoin

from django import template
from django.core.paginator import Page
from django.forms import Form
from django.utils import formats, timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from awards.computed.words import ordinal, streak
from newsroom.fields import languages
from newsroom.korean.highlights import beginning
from newsroom.public import labels, links
from newsroom.public.filters.in_force import Chosen, in_force

register = template.Library()
register.filter("award_result", labels.award_result)
register.filter("giver_label", labels.giver)
register.filter("excerpt", beginning)
register.filter("figure", labels.number)
register.filter("ordinal", ordinal)
register.filter("in_a_row", streak)
register.filter("rank_label", labels.rank)
register.filter("scale_note", labels.scale_note)


@register.filter
def grade_with_scale(award: Any) -> str:
    """The grade of an award with its scale: "우수 (3등급 중 최고 등급)"."""
    note = labels.scale_note(award.grade, award.programme.scale_size)
    return (
        _("%(grade)s (%(scale)s)") % {"grade": award.grade.name, "scale": note}
        if note
        else str(award.grade.name)
    )


@register.filter
def day(value: Any) -> SafeString | str:
    """A `<time>` with the date in words; takes dates and moments."""
    return _time(value, formats.date_format(_local(value), "DATE_FORMAT")) if value else ""


@register.filter
def moment(value: Any) -> SafeString | str:
    """A `<time>` with date, hour and minute in the time zone of the site."""
    local = _local(value)
    return _time(value, f"{formats.date_format(local, 'DATE_FORMAT')} {local:%H:%M}") if value else ""


def _local(value: Any) -> Any:
    # In a `datetime` attribute a second has no more than three decimals.
    return timezone.localtime(value).replace(microsecond=0) if hasattr(value, "hour") else value


def _time(value: Any, text: str) -> SafeString:
    return format_html('<time datetime="{}">{}</time>', _local(value).isoformat(), text)


@register.simple_tag(takes_context=True)
def release_url(context: template.Context, release: Any) -> str:
    """The page of a release in the language of the text that `release.text` carries; its preview within its preview."""
    preview = context.get("preview")
    if preview and preview.public_id == release.public_id:
        return preview.urls.get(release.text.language, "")
    return links.text_url(release, release.text)


@register.simple_tag
def practice_url(practice: Any) -> str:
    """The page of a practice in the language of this page."""
    return links.practice_url(practice, languages.active())


@register.simple_tag
def practice_text(practice: Any) -> dict[str, str]:
    """The `text` of a practice and the `language` it is in: that of the page, or the first that there is."""
    code = languages.active()
    found = code if code in practice.text else next(iter(practice.text), code)
    return {"text": practice.text.get(found, ""), "language": found}


@register.filter
def foreign_lang(language: str) -> SafeString | str:
    """A `lang` attribute where a text is not in the language of the page."""
    return "" if language == languages.active() else format_html(' lang="{}"', language)


def _path(view: str) -> str:
    return links.page_url(languages.active(), view)


@register.simple_tag(takes_context=True)
def main_menu(context: template.Context) -> list[dict[str, Any]]:
    path = getattr(context.get("request"), "path", "")
    entries = [(_("Press releases"), _path("release-list")), (_("Awards"), _path("award-list"))]
    return [{"label": label, "url": url, "current": _under(path, url)} for label, url in entries]


def _under(path: str, url: str) -> bool:
    """Whether a page stands under an entry of the menu; practices do under the awards that they were rewarded with."""
    is_practice = url == _path("award-list") and path.startswith(_path("practice-list"))
    return is_practice or path.startswith(url)


@register.simple_tag(takes_context=True)
def place_in_menu(context: template.Context) -> str:
    """All that the header has of the page that it stands on: the entry of the menu, or that it is the search page."""
    path = getattr(context.get("request"), "path", "")
    if path == (search := _path("search")):
        return search
    return next((url for view in ("release-list", "award-list") if _under(path, url := _path(view))), "")


@register.simple_tag(takes_context=True)
def language_links(context: template.Context) -> list[dict[str, Any]]:
    """This page in every language of the site, in the languages' own names.

    `url` is None where the page has no text in a language. A page without `alternates`, such as an error,
    leads to the home pages.
    """
    found = context.get("alternates") or [
        {"code": code, "name": name, "url": links.page_url(code, "home")}
        for code, name in languages.choices()
    ]
    return [{**language, "current": language["code"] == languages.active()} for language in found]


@register.simple_tag
def hreflang_links(alternates: list[dict[str, Any]] | None, canonical: str) -> list[dict[str, str]]:
    """The languages that the page exists in, with absolute addresses on the host of `canonical`."""
    return [
        {"code": link["code"], "url": urljoin(canonical, link["url"])}
        for link in alternates or []
        if link["url"]
    ]


class PageLink(TypedDict):
    """A page of a list, or what stands for pages that are left out; `url` is empty of these and of this page."""

    label: int | str
    url: str


@register.simple_tag(takes_context=True)
def page_links(context: template.Context, page: Page[Any]) -> dict[str, Any]:
    """The links to the pages `around` this one, the `previous` and the `next`, each with the query of this one."""
    to_page = links.other_pages(context["request"].GET)
    around = page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1)
    return {
        "previous": to_page(page.number - 1) if page.has_previous() else "",
        "next": to_page(page.number + 1) if page.has_next() else "",
        "around": [
            PageLink(
                label=label, url=to_page(label) if isinstance(label, int) and label != page.number else ""
            )
            for label in around
        ],
    }


@register.simple_tag(takes_context=True)
def active_filters(context: template.Context, form: Form) -> list[Chosen]:
    return in_force(form, context["request"].GET)
