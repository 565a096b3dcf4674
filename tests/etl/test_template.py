"""The clerk's workbook: what is in it, and that what is filled into it loads, in whichever language."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from etl.cell_lists import split_list
from etl.columns import KNOWN, LISTS
from etl.folding import LANGUAGES
from etl.in_cells import in_cells
from etl.read import read_file
from etl.records import Meeting, parse_meeting
from etl.reference import Reference
from etl.template import COLUMNS, write_template
from etl.words import header, texts
from etl.workbook import LISTED, LONGEST_CELL, holds
from tests.etl import workbooks
from tests.etl.conftest import TODAY, Ask, Run

languages = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture
def template(tmp_path: Path, reference: Reference) -> Any:
    def write(language: str, name: str = "template.xlsx") -> Path:
        write_template(tmp_path / name, reference.vocabulary, language)
        return tmp_path / name

    return write


def listed(workbook: Workbook, column: str) -> list[str]:
    """The words of a drop-down list, by its defined name."""
    ((sheet, cells),) = workbook.defined_names[f"list_{column}"].destinations
    return [str(cell.value) for (cell,) in workbook[sheet][cells.replace("$", "")]]


@languages
def test_the_records_sheet_has_every_column_in_the_clerks_language(template: Any, language: str) -> None:
    sheet = load_workbook(template(language)).worksheets[0]
    assert set(COLUMNS) == set(KNOWN)
    assert [cell.value for cell in sheet[1]] == [header(column, language) for column in COLUMNS]
    assert sheet.freeze_panes == "B2"
    assert all(cell.comment.text == texts("about")[c][language] for cell, c in zip(sheet[1], COLUMNS, strict=True))
    assert all(sheet.column_dimensions[cell.column_letter].width > 10 for cell in sheet[1])


@languages
def test_dates_and_numbers_stay_as_they_are_typed(template: Any, language: str) -> None:
    sheet = load_workbook(template(language)).worksheets[0]
    assert {sheet.column_dimensions[cell.column_letter].number_format for cell in sheet[1]} == {"@"}


@languages
def test_the_lists_offer_every_word_and_the_loader_knows_each(template: Any, reference: Reference, language: str) -> None:
    workbook = load_workbook(template(language))
    rules = {rule.formula1: rule for rule in workbook.worksheets[0].data_validations.dataValidation if rule.formula1}
    for column, (subject, _) in LISTED.items():
        words = listed(workbook, column)
        known = reference.vocabulary.in_use(())[subject]
        assert [known.resolve(word) for word in words].count(()) == 0
        assert {code for word in words for code in known.resolve(word)} == set(known.terms)
        assert f"list_{column}" in rules
        assert not rules[f"list_{column}"].showErrorMessage, "several words, or one of the clerk's own, may be typed"
        if column in LISTS:
            assert [split_list(word, column) for word in words] == [[word] for word in words]


@languages
def test_excel_opens_it_without_a_complaint(template: Any, language: str) -> None:
    """What Excel calls damaged: prompts over 255 signs, titles over 32, sheet names over 31 or with its signs."""
    workbook = load_workbook(template(language))
    for rule in workbook.worksheets[0].data_validations.dataValidation:
        assert len(rule.prompt) <= 255
        assert len(rule.promptTitle) <= 32
    for sheet in workbook:
        assert len(sheet.title) <= 31
        assert not set(sheet.title) & set("[]:*?/\\'")


@languages
def test_the_example_says_that_it_is_made_up_and_loads(template: Any, reference: Reference, language: str) -> None:
    sheet = load_workbook(template(language)).worksheets[1]
    assert sheet["A1"].value.startswith("⚠")
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]
    assert [row[0] for row in rows] == [header(column, language) for column in COLUMNS]
    example: dict[str, object] = {column: row[3] for column, row in zip(COLUMNS, rows, strict=True) if row[3]}
    assert all(any(word in str(example[f"title_{code}"]) for word in MADE_UP) for code in LANGUAGES)
    meeting = parse_meeting(example, "x:1", reference.vocabulary, reference.institute, TODAY)
    assert isinstance(meeting, Meeting), [str(problem) for problem in meeting]
    assert (meeting.countries, meeting.kind, meeting.days.precision) == (("KZ", "FR"), "conference", "day")
    assert [document.status for document in meeting.documents] == ["planned"]


MADE_UP = ("NAMUNA", "НАМУНА", "ПРИМЕР", "EXAMPLE")


@languages
def test_an_empty_template_has_no_record(template: Any, language: str) -> None:
    (problem,) = read_file(template(language)).problems
    assert problem.message == "there is a header, but no row."


@pytest.mark.parametrize(
    ("name", "told"),
    [("there.xlsx", "a file stands there already."), ("t.csv", "a template is an .xlsx workbook."), ("there.xlsx/t.xlsx", "")],
)
def test_a_template_never_takes_the_place_of_a_file(run: Run, tmp_path: Path, name: str, told: str) -> None:
    (tmp_path / "there.xlsx").write_text("the clerk's own")
    from etl.__main__ import main

    assert main(["template", str(tmp_path / name), "--lang", "uz"]) == 2
    assert (tmp_path / "there.xlsx").read_text() == "the clerk's own"


@languages
@pytest.mark.parametrize(
    ("written", "first", "precision"),
    [
        ("2025-11-26", "2025-11-26", "day"),
        ("2025-11", "2025-11-01", "month"),
        ("2025", "2025-01-01", "year"),
        (date(2025, 11, 26), "2025-11-26", "day"),
    ],
)
def test_a_date_loads_as_text_and_as_a_real_date(
    run: Run, ask: Ask, template: Any, language: str, written: object, first: str, precision: str
) -> None:
    row = {
        "meeting_id": "007",
        "date_start": written,
        "title_ru": "=HYPERLINK(1)",
        "kind": texts("examples")["kind"][language],
    }
    ran = run("load", workbooks.fill(template(language), [row], language))
    assert ran.code == 0, ran.text
    assert ask("SELECT meeting_id, first_day::VARCHAR, precision, title_ru FROM meeting") == [
        ("007", first, precision, "=HYPERLINK(1)")
    ]


# Round trip: template → filled → load → records → load. Words are drawn from the vocabulary in the clerk's language.
letters = st.text(st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn"), exclude_characters="\ufffe\uffff"), max_size=40)
plain = letters.map(str.strip).filter(lambda text: bool(text) and holds(text))


@st.composite
def filled(draw: st.DrawFn, vocabulary: Any, language: str, number: int) -> dict[str, str]:
    def some(subject: str, most: int) -> str:
        labels = sorted(term.labels[language] for term in vocabulary[subject].terms.values())
        return "; ".join(draw(st.lists(st.sampled_from(labels), max_size=most, unique=True)))

    kind = draw(st.sampled_from(sorted(term.labels[language] for term in vocabulary["kind"].terms.values())))
    row = {"meeting_id": f"m-{number}", "kind": kind, "title_en": draw(plain), "note": draw(plain)}
    row |= {"date_start": draw(st.sampled_from(["", "2025", "2024-02", "2023-05-31", "26.11.2022"]))}
    for column, subject, most in (
        ("countries", "country", 4),
        ("topics", "topic", 3),
        ("formats", "format", 2),
        ("level", "level", 1),
    ):
        row[column] = some(subject, most)
    return {column: cell for column, cell in row.items() if cell}


@languages
def test_what_is_filled_in_is_loaded_and_loads_again_as_the_same(tmp_path: Path, reference: Reference, language: str) -> None:
    empty = tmp_path / "template.xlsx"
    write_template(empty, reference.vocabulary, language)

    @settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.data())
    def there_and_back(data: st.DataObject) -> None:
        count = data.draw(st.integers(1, 4))
        rows = [data.draw(filled(reference.vocabulary.in_use(()), language, number)) for number in range(count)]
        once = tmp_path / "filled.xlsx"
        once.write_bytes(empty.read_bytes())
        read = read_file(workbooks.fill(once, rows, language))
        assert not read.problems
        raws = [raw for _, raw in read.rows]
        assert [raw["note"] for raw in raws] == [row["note"] for row in rows]
        meetings = [understood(raw, reference) for raw in raws]
        assert [len(m.countries) for m in meetings] >= [0] * count
        # as JSON Lines
        again = tmp_path / "again.jsonl"
        again.write_text("".join(json.dumps(raw) + "\n" for raw in raws))
        assert [understood(raw, reference) for _, raw in read_file(again).rows] == meetings
        # as a workbook in another language
        cells = [in_cells(raw) for raw in raws]
        assert None not in cells
        other = LANGUAGES[(LANGUAGES.index(language) + 1) % len(LANGUAGES)]
        back = tmp_path / "back.xlsx"
        back.unlink(missing_ok=True)
        write_template(back, reference.vocabulary, other)
        read_back = read_file(workbooks.fill(back, [cell for cell in cells if cell], other))
        assert [understood(raw, reference) for _, raw in read_back.rows] == meetings

    there_and_back()


def understood(raw: Any, reference: Reference) -> Meeting:
    meeting = parse_meeting(raw, "x:1", reference.vocabulary, reference.institute, TODAY)
    assert isinstance(meeting, Meeting), [str(problem) for problem in meeting]
    return meeting


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("a" * LONGEST_CELL, True),
        ("a" * (LONGEST_CELL + 1), False),
        ("😀" * 16_384, False),
        ("a\0b", False),
        ("_x000D_", False),
        ("a\tb\nc", True),
    ],
)
def test_a_cell_holds_what_it_gives_back_unchanged(text: str, held: bool) -> None:
    assert holds(text) is held
