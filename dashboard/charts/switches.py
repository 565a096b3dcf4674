"""The links that show a panel another way: one choice of filters.SWITCHES each, the present one marked."""

from collections.abc import Mapping

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.markup import aria
from dashboard.reader import Reader


def switch(name: str, label: str, choices: Mapping[str, str], reader: Reader) -> Component:
    """A label and a link for each choice.

    Args:
        choices: Choice → its words, in the order of the links.
    """
    chosen = reader.asked.switch(name)
    links = [
        html.Li(html.A(words, href=reader.switched(name, choice), className="view",
                       **(aria(current="true") if choice == chosen else {})))
        for choice, words in choices.items()
    ]  # fmt: skip
    return html.Div([html.P(label), html.Ul(links)])


def switches(*each: Component) -> Component:
    return html.Div(list(each), className="heat-switches")
