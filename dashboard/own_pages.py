"""When the words sought are the name of a country, topic, format or person: the way to the page about it."""

from collections.abc import Iterator

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.folding import fold
from dashboard.reader import Reader

PAGES = {"country": "", "topic": "/topics", "topic_group": "/topics", "format": "/formats", "person": "/people"}
FIELDS = {"topic": "topics", "topic_group": "topics", "format": "formats", "person": "people"}


def own_pages(reader: Reader) -> list[Component]:
    """One line with a link to each page that bears what was sought as its name; none where none does.

    Names count in all languages and known spellings, whatever their case, accents and apostrophes.
    """
    links = [
        html.A([reader.label(subject, code), html.Small(reader.say(f"own-page-{subject.removesuffix('_group')}"))],
               href=href, className="view")
        for subject, code, href in _found(reader)
    ]  # fmt: skip
    parts = [reader.say("own-page"), *[part for link in links for part in (" ", link)]]
    return [html.P(parts, className="own-page")] if links else []


def _found(reader: Reader) -> Iterator[tuple[str, str, str]]:
    """Subject, code and address of each page of that name."""
    words = reader.asked.filter.words
    if not words:
        return
    bare = reader.asked.filtered(words="").with_(tables=())
    for subject, code in [*reader.version.named(fold(words)), *_people(words, reader)]:
        if subject == "country" and code in reader.version.known()["country"] and code != reader.asked.about:
            asked = bare.filtered(countries=(), groups=())
            yield subject, code, f"/country/{code}{reader.address(asked)}"
        elif subject in FIELDS and code not in getattr(bare.filter, FIELDS[subject]):
            yield subject, code, PAGES[subject] + reader.address(bare.filtered(**{FIELDS[subject]: (code,)}))


def _people(words: str, reader: Reader) -> list[tuple[str, str]]:
    """Whoever is written exactly so in the records and has no line in the reviewed list of spellings."""
    choices = reader.version.choices
    people = choices.loc[choices["control"] == "person", "code"]
    found = people[people.str.casefold() == words.casefold()]
    known = {code for subject, code in reader.version.named(fold(words)) if subject == "person"}
    return [("person", code) for code in found if code not in known]
