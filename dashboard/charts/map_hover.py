"""Words of the tooltips of the map."""

from html import escape

from dashboard.charts.map_change import change_words, shows_change
from dashboard.charts.partners import Partner, shared
from dashboard.reader import Reader


class Hovers:
    """The tooltips of a view: what all its countries say alike is worded once."""

    def __init__(self, reader: Reader) -> None:
        self._reader, self._change, self._shared = reader, shows_change(reader), shared(reader)
        self._compared, self._share = reader.compared_words(), reader.say("partner-map-share")
        self._none = reader.say("n-meetings", count=0)

    def of(self, partner: Partner) -> str:
        """Name and count, the comparison, what the filter leaves out, what a click does; as Plotly reads it."""
        name = escape(self._reader.label("country", partner.country), quote=False)
        if partner.home:
            return f"<b>{name}</b><br>{self._reader.say('partner-map-home')}"
        number = self._reader.say("n-meetings", count=partner.meetings) if partner.meetings else self._none
        lines = [f"<b>{name}: {number}</b>"]
        if self._change:
            lines = [f"<b>{name}: {change_words(partner, self._reader)}</b>", number]
        if partner.successors:
            lines.append(self._after(partner))
        if partner.background or partner.previous:
            lines += self._counts(partner)
        return "<br>".join(lines)

    def _after(self, partner: Partner) -> str:
        """What stands where a state that is no more stood."""
        states = [self._reader.short("country", code) for code in partner.successors.split()]
        return escape(self._reader.say("partner-map-after", states=self._reader.words.listed(states)), quote=False)

    def _counts(self, partner: Partner) -> list[str]:
        """The numbers beside the first one, of a country that has any, and what a click does."""
        reader, lines = self._reader, []
        if self._shared and partner.meetings:
            lines.append(f"{self._share}: {reader.number(partner.value)}")
        if self._compared and (partner.meetings or partner.comparison):
            lines.append(f"{self._compared}: {reader.number(partner.previous)}")
        if partner.mark == "elsewhere":
            lines.append(reader.say("partner-map-elsewhere", count=partner.background))
        lines.append(reader.say("partner-map-take-off" if partner.mark == "chosen" else "partner-map-click"))
        return lines
