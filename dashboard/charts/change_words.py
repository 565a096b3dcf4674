"""A change as words: counts this small are told as a number of meetings, never in per cent."""

from dashboard.reader import Reader


def change_words(now: float, before: float | None, reader: Reader) -> str:
    """The difference between two counts, or shares of meetings; "" where there is nothing to compare with."""
    if before is None:
        return ""
    change, other = round(now - before, 1), "" if reader.plan.earlier else "-other"
    if not change:
        return reader.say("ranking-same" if now else f"ranking-none-either{other}")
    if not before:
        return reader.say(f"ranking-none-before{other}")
    return reader.say("ranking-up" if change > 0 else "ranking-down", count=whole(abs(change)))


def whole(number: float) -> float:
    """A number to a tenth, so without the crumbs of a sum of thirds; a whole one as such, for the plural."""
    rounded = round(float(number), 1)
    return int(rounded) if rounded == int(rounded) else rounded
