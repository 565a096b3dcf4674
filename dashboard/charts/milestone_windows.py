"""The 90 days before and after a milestone: the meetings in them, their addresses, what is not known of them."""

from collections.abc import Sequence
from typing import Any

from dashboard import elements as html
from dashboard.charts.record_words import Record, day, listed, text, whole_number
from dashboard.periods import Period
from dashboard.reader import Reader

DAYS = 90
SIDES = ("before", "after")


def number(row: Record, side: str, with_partner: bool, reader: Reader) -> Any:
    """How many meetings a side has, leading to exactly them; "–" where the format has no partner or the side is unknown.

    A view of another country cannot be narrowed to the partner as well: then the number leads nowhere.
    """
    whose = "partner_" if with_partner else ""
    words = count_words(row, side, whose, reader)
    href = _address(row, side, with_partner, reader) if count_of(row, side, whose) else ""
    return html.A(words, href=href, className="view") if href else words


def count_words(row: Record, side: str, whose: str, reader: Reader) -> str:
    """The number of one side in words; "–" where there is none."""
    count = count_of(row, side, whose)
    return "–" if count is None else reader.number(count)


def count_of(row: Record, side: str, whose: str) -> int | None:
    """The number of one side; none where the format has no partner or no day of the side is known.

    Args:
        whose: "partner_" for the meetings with the partner; empty for those of the format.
    """
    return whole_number(row[f"{whose}{side}"]) if row[f"{side}_days"] else None


def _address(row: Record, side: str, with_partner: bool, reader: Reader) -> str:
    period = Period(day(row[f"{side}_since"]), day(row[f"{side}_until"]))
    chosen: dict[str, Any] = {"since": period.since, "until": period.until, "preset": "all"}
    if not with_partner:
        return reader.address(reader.asked.filtered(formats=(row["format"],), **chosen))
    asked, partner = reader.asked.filter, text(row["partner"])
    if asked.countries or asked.groups:
        return ""
    field = "countries" if partner in reader.version.known()["country"] else "groups"
    return reader.address(reader.asked.filtered(**{field: (partner,)}, **chosen))


def known_words(row: Record, side: str, reader: Reader) -> str:
    """How much of a side the records reach; empty where it is the whole."""
    reached = int(row[f"{side}_days"])
    if not reached:
        return reader.say("format-milestones-unknown")
    return "" if reached >= DAYS else reader.say("format-milestones-reached", count=reached, all=DAYS)


def notes(row: Record, reader: Reader) -> list[str]:
    """Meetings of the format on the days themselves, and those that lie on neither side for sure."""
    during, unsure = int(row["during"]), int(row["unsure"])
    return [
        *([reader.say("format-milestones-during", count=during)] if during else []),
        *([reader.say("format-milestones-unsure", count=unsure)] if unsure else []),
    ]


def linked_notes(row: Record, reader: Reader) -> list[Any]:
    """The same notes, leading to their meetings: by their days, or, where no period holds them, the first each by itself."""
    during, unsure = int(row["during"]), int(row["unsure"])
    found: list[Any] = []
    if during:
        chosen = {"since": day(row["first_day"]), "until": day(row["last_day"]), "preset": "all", "formats": (row["format"],)}
        words = reader.say("format-milestones-during", count=during)
        found.append(html.A(words, href=reader.address(reader.asked.filtered(**chosen)), className="view"))
    if unsure:
        words = reader.say("format-milestones-unsure", count=unsure)
        ways = [reader.opening(meeting) for meeting in listed(row["unsure_ids"])]
        links = [html.A(reader.number(place), href=way, className="view") for place, way in enumerate(ways, 1)]
        one = html.A(words, href=ways[0], className="view")
        rest = [" …"] if unsure > len(ways) else []
        found.append(one if unsure == 1 else html.Span([f"{words} ", *spaced(links), *rest]))
    return found


def spaced(links: Sequence[Any]) -> list[Any]:
    return [part for link in links for part in (link, " ")][:-1]
