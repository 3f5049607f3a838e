"""Looking at a page once, as a reader who comes for the first time, and noting all that tests ask of it."""

import gzip
from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Response

from tests.browser.pages import PageType
from tests.browser.site import Site

# Each piece of text and each attribute that is read aloud, with the language that it says it is in.
PIECES = """
() => {
  const pieces = [];
  const add = (element, text) => {
    if (text?.trim()) pieces.push([element.closest("[lang]")?.lang ?? "", text.trim()]);
  };
  const others = "script, style, #swagger-ui, [aria-hidden=true]";
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!element.closest(others)) add(element, walker.currentNode.data);
  }
  for (const name of ["alt", "aria-label", "title", "placeholder"])
    for (const element of document.querySelectorAll(`[${name}]`))
      if (!element.closest(others)) add(element, element.getAttribute(name));
  for (const meta of document.querySelectorAll("meta[name=description], meta[property='og:title']"))
    add(meta, meta.content);
  return pieces;
}
"""
HEADINGS = """
all => all.filter(each => !each.closest("#swagger-ui")).map(each => Number(each.localName[1]))
"""
SHIFTS = """
window.shifts = [];
new PerformanceObserver(list => {
  for (const entry of list.getEntries())
    window.shifts.push([entry.value, ...entry.sources.map(each => each.node?.outerHTML?.slice(0, 120) ?? "")]);
}).observe({type: "layout-shift", buffered: true});
"""
SETTLED = "() => document.fonts.ready.then(() => new Promise(done => setTimeout(done, 150)))"


@dataclass(frozen=True)
class Fetched:
    """One thing that the page asked for; `size` is that of its body, compressed where servers compress it."""

    kind: str
    url: str
    status: int
    size: int


@dataclass(frozen=True)
class Seen:
    page: PageType
    language: str
    width: int
    html_language: str
    title: str
    headings: list[int]
    pieces: list[tuple[str, str]]
    shifts: list[list[object]]
    fetched: list[Fetched]
    complaints: list[str]

    def __str__(self) -> str:
        return f"{self.page} {self.language} {self.width}"

    def size_of(self, *kinds: str) -> int:
        return sum(each.size for each in self.fetched if each.kind in kinds)


COMPRESSED = ("document", "stylesheet", "script")
# The sizes of styles and scripts, which are those of many pages.
WEIGHED: dict[str, int] = {}


def look(browser: Browser, site: Site, page: PageType, language: str, width: int) -> Seen:
    context = browser.new_context(
        base_url=site.url, viewport={"width": width, "height": 800}, locale="ko-KR", timezone_id="Asia/Seoul"
    )
    try:
        window = context.new_page()
        answers: list[Response] = []
        complaints: list[str] = []
        window.on("response", lambda answer: answers.append(answer))
        window.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        window.add_init_script(SHIFTS)
        window.goto(page.path(site, language), wait_until="load")
        window.evaluate(SETTLED)
        return Seen(
            page=page,
            language=language,
            width=width,
            html_language=window.get_attribute("html", "lang") or "",
            title=window.title(),
            headings=window.locator("h1, h2, h3, h4, h5, h6").evaluate_all(HEADINGS),
            pieces=[(said, text) for said, text in window.evaluate(PIECES)],
            shifts=window.evaluate("window.shifts"),
            fetched=[_fetched(each) for each in answers],
            complaints=complaints,
        )
    finally:
        context.close()


def _fetched(answer: Response) -> Fetched:
    kind, url = answer.request.resource_type, answer.url
    if answer.status >= 300:
        return Fetched(kind, url, answer.status, 0)
    if kind not in COMPRESSED:
        return Fetched(kind, url, answer.status, answer.request.sizes()["responseBodySize"])
    size = WEIGHED.get(url) or len(gzip.compress(answer.body(), 6))
    if kind != "document":
        WEIGHED[url] = size
    return Fetched(kind, url, answer.status, size)


def is_ours(site: Site, fetched: Fetched) -> bool:
    return urlsplit(fetched.url).netloc == urlsplit(site.url).netloc
