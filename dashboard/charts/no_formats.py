"""What is said where there are no formats to draw: no record names one, or none that is chosen."""

import pandas as pd
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.periods import Period
from dashboard.reader import Reader


def named_nowhere(rows: pd.DataFrame) -> bool:
    """Whether no record at all names a format.

    Args:
        rows: Rows of lane (lanes.sql), or some of their columns.
    """
    return not rows["total"].to_numpy().any()


def said_instead(reader: Reader) -> Component:
    """What is missing, and what to do about it; the empty chart makes room for it."""
    return html.Div(
        [html.P(reader.say("formats-nowhere"), className="sentence"), html.P(reader.say("formats-nowhere-remedy"))],
        className="nothing",
    )


def to_loosen(said: str, reader: Reader) -> Component:
    """Why a list of formats is empty, and the views of all dates and of every format where they are another view."""
    asked = reader.asked
    wider = {
        "period": asked.filtered(since=None, until=None, preset="all") if reader.plan.period != Period() else asked,
        "formats": asked.filtered(formats=()) if asked.filter.formats else asked,
    }
    links = [
        html.Li(html.A(reader.say(f"loosen-{name}"), href=reader.address(view), className="view"))
        for name, view in wider.items() if view is not asked
    ]  # fmt: skip
    return html.Div([html.P(said, className="sentence"), html.Ul(links, className="loosen")], className="nothing")
