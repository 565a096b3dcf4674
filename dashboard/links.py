"""The addresses that a view leads to: with one choice more or less, over other days, to other pages."""

from urllib.parse import quote

from dashboard.filters import Asked
from dashboard.periods import Period

OPEN = "\ue003"  # stands for a code in an address that is filled in later: no code has it
OPEN_QUOTED = quote(OPEN)


class Addresses:
    """What a view's links say.

    Args:
        default_language: The one that is not written into addresses.
    """

    def __init__(self, asked: Asked, default_language: str) -> None:
        self.asked, self._default_language = asked, default_language
        self._ways: dict[str, str] = {}  # addresses without their one code: a view writes hundreds alike

    def address(self, asked: Asked) -> str:
        return asked.address(self._default_language)

    def toggled(self, field: str, code: str) -> str:
        """The address of this view with one code chosen, or no longer chosen."""
        if code in getattr(self.asked.filter, field):
            return self.address(self.asked.toggled(field, code))
        if (way := f"toggled {field}") not in self._ways:
            self._ways[way] = self.address(self.asked.toggled(field, OPEN))
        return self._ways[way].replace(OPEN_QUOTED, quote(code, safe=","))

    def crossed(self, **codes: str) -> str:
        """The address of this view with one code of each of some fields of the filter chosen, and no other of these."""
        way = f"crossed {','.join(codes)}"
        marks = [OPEN * place for place in range(len(codes), 0, -1)]  # the longest first: it has the shorter ones in it
        if way not in self._ways:
            self._ways[way] = self.address(self.asked.filtered(**{of: (mark,) for of, mark in zip(codes, marks, strict=True)}))
        found = self._ways[way]
        for mark, code in zip(marks, codes.values(), strict=True):
            found = found.replace(quote(mark), quote(code, safe=","))
        return found

    def opening(self, meeting_id: str) -> str:
        """The address of this view with a record open."""
        if "open" not in self._ways:
            self._ways["open"] = self.address(self.asked.with_(opened=OPEN))
        return self._ways["open"].replace(OPEN_QUOTED, quote(meeting_id, safe=","))

    def switched(self, name: str, value: str) -> str:
        """The address of this view with one panel shown another way (filters.SWITCHES)."""
        return self.address(self.asked.switched(name, value))

    def country_page(self, code: str) -> str:
        """The page about a country over the same days and topics; what was chosen of other countries is left behind."""
        if "country" not in self._ways:
            self._ways["country"] = self.address(self.asked.filtered(countries=(), groups=()).with_(tables=()))
        return f"/country/{code}{self._ways['country']}"

    def records_page(self) -> str:
        """The list of the meetings behind this view; the country a page is about becomes a choice like any other."""
        asked = self.asked.filtered(countries=(self.asked.about,)) if self.asked.about else self.asked.filtered()
        return f"/meetings{self.address(asked.with_(tables=()))}"

    def over(self, period: Period) -> str:
        """The address of this view over other days."""
        return self.address(self.asked.filtered(since=period.since, until=period.until, preset="all"))

    def over_preset(self, preset: str) -> str:
        """The address of this view over a year or another period with a name."""
        if "period" not in self._ways:
            self._ways["period"] = self.address(self.asked.filtered(since=None, until=None, preset=OPEN))
        return self._ways["period"].replace(OPEN_QUOTED, preset)
