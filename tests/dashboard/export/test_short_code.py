"""Codes typed from paper: there and back for any view, slips of the pen, forgeries, and a view reopened on newer data."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from dashboard.address_reading import read_address
from dashboard.database import Database
from dashboard.export.reopened import notice
from dashboard.export.short_code import ALPHABET, Made, NotACode, decode, encode
from dashboard.filters import Asked, Filter
from dashboard.panel import read_view
from etl.__main__ import main
from tests.dashboard.test_filters import KNOWN, filters

MADE = Made("5e44", datetime(2026, 11, 12, 9, 30, tzinfo=UTC))


@given(filters, st.sampled_from(["/", "/topics", "/country/FR"]), st.sampled_from(["uz", "uz_Cyrl", "ru", "en"]))
def test_any_view_comes_back_from_its_code(chosen: Filter, path: str, language: str) -> None:
    address = path + Asked(chosen, language).address()
    code = encode(address, MADE)
    assert decode(code) == decode(code.lower().replace("-", " ").replace("0", "o").replace("1", "l")) == (address, MADE)
    assert read_address(address.partition("?")[2], KNOWN) == read_address(decode(code)[0].partition("?")[2], KNOWN)


def test_a_usual_view_has_a_code_that_can_be_typed() -> None:
    assert len(encode("/?period=last-12-months&asof=2026-01-29", MADE).replace("-", "")) <= 24
    assert len(encode("/?period=2025&asof=2026-01-29&country=KZ&lang=ru", MADE).replace("-", "")) <= 34


def test_each_slip_of_the_pen_is_noticed() -> None:
    code = encode("/?period=2025&asof=2026-01-29&country=KZ", MADE).replace("-", "")
    slips = [code[:at] + other + code[at + 1 :] for at in range(len(code)) for other in ALPHABET[::5] if other != code[at]]
    slips += [code[:at] + code[at + 1 :] for at in range(len(code))]
    slips += [code[:at] + code[at + 1] + code[at] + code[at + 2 :] for at in range(len(code) - 1) if code[at] != code[at + 1]]
    for slip in slips:
        with pytest.raises(NotACode):
            decode(slip)


@pytest.mark.parametrize("address", ["//elsewhere.example/", "https://elsewhere.example/", "/\\elsewhere", "/?q=<script>"])
def test_no_code_leads_out_of_the_house(address: str) -> None:
    try:
        code = encode(address, MADE)
    except ValueError:
        return
    with pytest.raises(NotACode):
        decode(code) if not address.startswith("/?") else decode(code + "0")


@pytest.mark.parametrize(
    "code",
    ["", "-", "XXXX", "U" * 30, "A" * 5000, "%00", encode("/admin?period=2025", MADE), encode("/country/XX?period=2025", MADE),
     encode("/country/FR/?period=2025", MADE)],
)  # fmt: skip
def test_what_is_no_code_of_ours_is_a_page_that_says_so(app_client: FlaskClient, code: str) -> None:
    answer = app_client.get(f"/v/{code}", headers={"Accept-Language": "ru-RU,ru;q=0.9"})
    assert answer.status_code == 404
    if code:
        assert "Вида с таким кодом нет" in answer.text
        assert '<html lang="ru"' in answer.text


def test_a_code_opens_its_view(app_client: FlaskClient) -> None:
    answer = app_client.get(f"/v/{encode('/topics?period=2025&asof=2026-01-29&country=KZ', MADE)}")
    assert answer.status_code == 302
    assert answer.location == "/topics?period=2025&asof=2026-01-29&country=KZ&made=5e44.202611120930"


def loaded(folder: Path, lines: list[dict[str, Any]], *options: str) -> Database:
    file, database = folder / "made_up.jsonl", folder / "e.duckdb"
    file.write_text("".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines), encoding="utf-8")
    assert main(["load", str(file), "--database", str(database), *options]) == 0
    return Database(database)


def told(database: Database, made: Made) -> str:
    """The sentence over a view of Kazakhstan that was made from those data."""
    reader, _ = read_view(database, f"?period=all&country=KZ&lang=en&made={made}", [])
    said = notice(reader, database)
    assert said is not None
    return str(said.children[-1])  # type: ignore[union-attr]


def test_a_view_reopened_on_newer_data_says_what_came_since(
    tmp_path: Path, records: list[dict[str, Any]]
) -> None:
    here = [record for record in records if record["countries"] == ["KZ"]][:4]
    elsewhere = [record for record in records if "KZ" not in record["countries"]][:3]
    assert len(here) == 4
    first = [*here[:2], elsewhere[0]]
    database = loaded(tmp_path, first)
    made = Made.of(database.version().data_version, database.version().loaded_at)
    assert told(database, made).endswith("which are the present ones.")
    database.version().connection.close()
    changed = first[0] | {"note": "made up for a test"}
    newer = loaded(tmp_path, [changed, *first[1:], *here[2:], *elsewhere[1:]])
    assert told(newer, made).endswith("since then: 4 records added, 1 changed. 2 of the added ones lie in this view.")
    for old in tmp_path.glob(f"e-{made.version}*.duckdb"):
        old.unlink()
    earlier = Made(made.version, made.loaded_at.replace(year=2025))
    by_loads = "since then: 7 records added, 1 changed. Counted by loads: that version is no longer kept."
    assert told(newer, earlier).endswith(by_loads)
    later = Made("0000", made.loaded_at.replace(year=2050))
    assert "not published here now" in told(newer, later)
    assert notice(read_view(newer, "?period=all", [])[0], newer) is None
