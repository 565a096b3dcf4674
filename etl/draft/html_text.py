"""A page saved from a browser → its text without furniture, its title, and the stamps that say when it was published."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree, html

from etl.draft.word_sets import word_set

_NEVER = word_set("html_never")
_FURNITURE = re.compile(
    r"^(cookies?|cookie-.*|nav(bar|igation)?|menu|teasers?|related|sidebar|footer|header|banner|ads?|share|social.*|breadcrumbs?"
    r"|more|comments?|subscribe|tags?|similar|recommend.*|pagination|popup|modal|search|lang(uage)?s?|also|others?|widget.*)$",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"^(stamp|date|byline|published|publish.*|meta|time|post-date|news-date|entry-date|info|views)$", re.IGNORECASE
)
_BLOCKS = word_set("html_blocks")
_META = ("article:published_time", "datepublished", "date", "pubdate", "dc.date", "publish-date", "og:published_time")


@dataclass(slots=True)
class Page:
    """What a page says, and when it says it was published."""

    text: str
    stamps: list[str] = field(default_factory=list)


def page_text(content: bytes | str) -> Page:
    """The text of a page, one empty line between blocks; empty where there is none."""
    try:
        root = html.fromstring(content)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return Page("")
    page = Page("")
    for node in root.iter("meta"):
        name = (node.get("property") or node.get("name") or node.get("itemprop") or "").casefold()
        if name in _META and node.get("content"):
            page.stamps.append(node.get("content", ""))
    page.stamps += [node.get("datetime") or node.text_content() for node in root.iter("time")]
    main = _main(root)
    _take_out(main, page)
    heading = root.find(".//h1")
    title = " ".join(heading.text_content().split()) if heading is not None else ""
    text = _joined(_pieces(main))
    page.text = text if not title or title in text else f"{title}\n\n{text}"
    return page


def _main(root: html.HtmlElement) -> html.HtmlElement:
    """The article where the page marks one, else its body."""
    for path in (".//article", ".//*[@itemprop='articleBody']", ".//main", ".//*[@role='main']", ".//body"):
        found = root.findall(path)
        if len(found) == 1 and len(found[0].text_content().strip()) > 200:
            return found[0]
    body = root.find(".//body")
    return body if body is not None else root


def _take_out(main: html.HtmlElement, page: Page) -> None:
    for node in list(main.iter()):
        if node is main or not isinstance(node.tag, str):
            continue
        named = [word for key in ("class", "id", "role") for word in (node.get(key) or "").split()]
        hidden = "hidden" in node.attrib or "display:none" in (node.get("style") or "").replace(" ", "")
        stamp = node.tag == "time" or (any(map(_STAMP.match, named)) and len(node.text_content()) < 200)
        if stamp:
            page.stamps.append(" ".join(node.text_content().split()))
        header = node.tag == "header" and node.find(".//h1") is None
        if stamp or header or hidden or node.tag in _NEVER or any(map(_FURNITURE.match, named)):
            _drop(node)


def _drop(node: html.HtmlElement) -> None:
    parent = node.getparent()
    if parent is not None:
        node.drop_tree()


def _pieces(main: html.HtmlElement) -> list[str]:
    pieces: list[str] = []
    for event, node in etree.iterwalk(main, events=("start", "end")):
        block = node.tag in _BLOCKS
        if event == "start":
            pieces += ["\n\n"] * block + [node.text or ""] * isinstance(node.tag, str)
        else:
            pieces += ["\n\n"] * block + [node.tail or ""] * (node is not main)
    return pieces


def _joined(pieces: list[str]) -> str:
    blocks = [
        " ".join(block.split())
        for block in re.split(r"\n\n", "".join(p if p == "\n\n" else p.replace("\n", " ") for p in pieces))
    ]
    return "\n\n".join(block for block in blocks if block)
