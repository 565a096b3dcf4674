"""Controls of the filter bar: buttons that open a list, a calendar or a few links."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import dash_mantine_components as dmc
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard import periods
from dashboard.filters import COMPARISONS, COUNTINGS, RESULTS
from dashboard.markup import aria
from dashboard.reader import Reader
from dashboard.wording import wording

LISTS = {  # control → the address parameters its values belong to, and the fields of Filter
    "country": {"group": "groups", "country": "countries"},
    "topic": {"topic": "topics"},
    "format": {"format": "formats"},
    "kind": {"kind": "kinds"},
    "level": {"level": "levels"},
    "organisation": {"organisation": "organisations"},
    "person": {"person": "people"},
}


def control(name: str, label: str, value: str, content: Any, wide: bool = False, chosen: bool = False) -> Component:
    """A button with its label and value, and what opens below it."""
    button = html.Summary(
        [html.Span(label, className="control-label"), html.Span(value, className="control-value")],
        className="control chosen" if chosen else "control", id=f"control-{name}",
    )  # fmt: skip
    return opening(name, button, content, wide)


def opening(name: str, button: Component, content: Any, wide: bool = False) -> Component:
    """Something that opens below a button: a native disclosure, so that it needs no help to be understood."""
    dropdown = html.Div(content, className="dropdown wide" if wide else "dropdown", id=f"dropdown-{name}")
    return html.Details([button, dropdown], className="opening", id=f"opening-{name}")


def choice(text: str, href: str, current: bool) -> Component:
    return html.A(text, href=href, className="view choice", **(aria(current="true") if current else {}))


def chosen_values(name: str, reader: Reader) -> list[str]:
    return [f"{parameter}:{code}" for parameter, field in LISTS[name].items() for code in getattr(reader.asked.filter, field)]


def links(name: str, reader: Reader) -> list[Component]:
    """The few ways of comparing or counting, as links."""
    field, codes = {"compare": ("comparison", COMPARISONS), "counting": ("counting", COUNTINGS)}[name]
    current = getattr(reader.asked.filter, field)
    texts = {code: reader.say(f"{name}-{code}") for code in codes}
    return [choice(texts[code].capitalize(), reader.address(reader.asked.filtered(**{field: code})), code == current)
            for code in codes]  # fmt: skip


def compare_control(reader: Reader) -> Component:
    """What to compare with: a few links, or two days of the reader's choice."""
    plan = reader.plan
    value = reader.compared_words() or reader.say("compare-unrecorded" if plan.unrecorded.bounded() else "compare-none")
    told = reader.comparison_remarks() if plan.period.bounded() else [reader.say("compare-open")]
    content = [*links("compare", reader), _chosen_days(reader), *[html.P(remark, className="remark") for remark in told]]
    return control("compare", reader.say("compare"), value, content)


def _chosen_days(reader: Reader) -> Component:
    """Two native date inputs; the browser writes the address once both are filled in their order."""
    days = compared_days(reader)
    inputs = [
        dmc.TextInput(
            id={"control": f"compare-{end}"}, value=days[f"compare-{end}"], label=reader.say(f"compare-{end}"),
            debounce=True, attributes={"input": {"type": "date", "min": "1800-01-01", "max": "2200-12-31"}},
        )
        for end in ("from", "to")
    ]  # fmt: skip
    legend = html.Legend(reader.say("compare-chosen").capitalize())
    return html.Fieldset([legend, html.Div(inputs, className="days")], className="choices")


def compared_days(reader: Reader) -> dict[str, str]:
    """What the two inputs show: the chosen days, or nothing where the comparison has a name."""
    chosen = periods.chosen(reader.asked.filter.comparison)
    return {f"compare-{end}": day.isoformat() if day else "" for end, day in (("from", chosen.since), ("to", chosen.until))}


def list_control(name: str, reader: Reader) -> Component:
    chosen = [code for field in LISTS[name].values() for code in getattr(reader.asked.filter, field)]
    labels = [words for field, _, words in reader.choices() if field in LISTS[name].values()]
    value = reader.say("all") if not chosen else labels[0] if len(labels) == 1 else reader.say("n-chosen", count=len(labels))
    return control(name, reader.say(f"control-{name}"), value, _list(name, reader), chosen=bool(chosen))


def _list(name: str, reader: Reader) -> Component:
    """A list that can be searched; what it offers is the same for every view (`options`), and comes when it opens."""
    return _searched(name, tuple(chosen_values(name, reader)), reader.language)


@lru_cache(500)  # seven in each view, where mostly nothing is chosen; nobody changes what is made here
def _searched(name: str, chosen: tuple[str, ...], language: str) -> Component:
    words = wording(language)
    return dmc.MultiSelect(
        id={"control": name}, data=[], value=[*chosen], searchable=True, clearable=True,
        placeholder=words.say("find"), nothingFoundMessage=words.say("nothing-found"), maxDropdownHeight=360,
        comboboxProps={"withinPortal": False, "shadow": "none"}, filter={"function": "findChoices"},
        renderOption={"function": "choice"}, hidePickedOptions=False, label=words.say(f"control-{name}"),
        clearButtonProps={"aria-label": words.say("clear")}, limit=400, openOnFocus=True,
    )  # fmt: skip


def options(name: str, reader: Reader) -> list[dict[str, Any]]:
    """What a list offers, grouped: each with its count in all records and the spellings it is found by.

    It depends on the version of the data and the language alone.
    """
    if name == "country":
        return [
            {"group": reader.say("country-groups"), "items": _items("group", "country_group", ("group",), reader)},
            {"group": reader.say("countries"), "items": _items("country", "country", ("country",), reader, by_count=True)},
        ]
    if name in ("topic", "format"):
        over = {"topic": "topic_group", "format": "format_family"}[name]
        choices = reader.version.choices
        return [
            {"group": reader.label(over, group), "items": [
                _item(f"{name}:{group}", reader.say("whole-group", name=reader.label(over, group)),
                      reader.version.spelt(over, group), int(count), reader),
                *_items(name, name, (name,), reader, parent=group),
            ]}
            for group, count in choices[choices.control == over][["code", "meetings"]].itertuples(index=False)
        ]  # fmt: skip
    return _items(name, name, (name,), reader, by_count=name == "person")  # of people the alphabet has few labels


def _items(
    parameter: str, subject: str, controls: Sequence[str], reader: Reader, parent: str | None = None, by_count: bool = False
) -> list[dict[str, Any]]:
    choices, spelt = reader.version.choices, reader.version.spelt_all(subject)
    reader.version.labels.of(subject, reader.language)  # of fifty thousand organisations at once
    rows = choices[choices.control.isin(controls) & ((choices.parent == parent) if parent else True)]
    found = [(str(code), int(count)) for code, count in zip(rows["code"], rows["meetings"], strict=True) if count]
    found.sort(key=lambda pair: (-pair[1] if by_count else 0, reader.order(subject, pair[0])))
    return [_item(f"{parameter}:{code}", reader.label(subject, code), spelt.get(code, ""), meetings, reader)
            for code, meetings in found]  # fmt: skip


def _item(value: str, label: str, spelt: str, meetings: int, reader: Reader) -> dict[str, Any]:
    return {"value": value, "label": label, "search": spelt,
            "count": reader.number(meetings)}  # fmt: skip


def more(reader: Reader) -> Component:
    """Kind, level, organisation, person, documents and counting, behind one button."""
    chosen = reader.asked.filter
    names = ("kind", "level", "organisation", "person")
    number = sum(len(codes) for codes in (chosen.kinds, chosen.levels, chosen.organisations, chosen.documents, chosen.people))
    documents = html.Fieldset([html.Legend(reader.say("control-documents")), *_document_links(reader)], className="choices")
    counting = html.Fieldset([html.Legend(reader.say("counting")), *links("counting", reader)], className="choices")
    value = reader.say("n-chosen", count=number) if number else reader.say("more-what")
    content = html.Div([*[_list(name, reader) for name in names], documents, counting], className="more-choices")
    return control("more", reader.say("more").capitalize(), value, content, chosen=number > 0 or chosen.counting != "meetings")


def _document_links(reader: Reader) -> list[Component]:
    """All meetings, or only those at which a document was signed or adopted."""
    chosen = reader.asked.filter.documents
    texts = {(): reader.say("all"), (RESULTS,): reader.choice("documents", RESULTS)}
    return [choice(text.capitalize(), reader.address(reader.asked.filtered(documents=codes)), codes == chosen)
            for codes, text in texts.items()]  # fmt: skip
