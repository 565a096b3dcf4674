from __future__ import annotations

from pathlib import Path

import pytest

from etl.mapping import read_mapping
from etl.problems import Fault
from etl.reference import Reference

CORE = '[source]\nname = "T"\nhome_country = "US"\n[columns]\nmeeting_id = "id"\ncountries = "from"\n'
KIND = '[constants]\nkind = "visit"\n'


def mapping(folder: Path, text: str) -> Path:
    path = folder / "m.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_three_tables_are_enough(reference: Reference, tmp_path: Path) -> None:
    read = read_mapping(mapping(tmp_path, CORE + KIND), reference.vocabulary)
    assert (read.name, read.home_country, read.columns["countries"]) == ("T", "US", ("from",))
    assert (read.constants, read.values, read.institute) == ({"kind": "visit"}, {}, {})


def test_the_home_country_may_be_written_as_a_name(reference: Reference, tmp_path: Path) -> None:
    text = (CORE + KIND).replace('"US"', '"Соединённые Штаты"')
    assert read_mapping(mapping(tmp_path, text), reference.vocabulary).home_country == "US"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("not toml", "m.toml: it cannot be read ("),
        ("", "the table [source] is missing or empty."),
        (CORE, "kind is missing: every record needs it. Name its column under [columns] or state it under [constants]."),
        (CORE.replace("meeting_id", "note") + KIND, "meeting_id is missing: every record needs it."),
        (CORE + KIND + "[colums]\n", "the table 'colums' is not known. Did you mean 'columns'?"),
        ("columns = 1\n" + KIND, "the table [columns] is missing or empty."),
        (CORE.replace("countries", "country") + KIND, "[columns] the field 'country' is not known. Did you mean 'countries'?"),
        (CORE.replace('"from"', "3") + KIND, "[columns] countries must be a column, or a list of columns."),
        (CORE.replace('"US"', '"Narnia"') + KIND, "[source] home_country: 'Narnia' is not a known country."),
        (CORE.replace('home_country = "US"\n', "") + KIND, "[source] home_country is missing"),
        (CORE.replace('name = "T"\n', "") + KIND, "[source] name is missing: whose table it is."),
        (CORE.replace('"T"', "7") + KIND, "[source] name must be a text."),
        (CORE + KIND + "[values]\ncountries = 1\n", '[values] countries must be lines such as "theirs" = "ours".'),
        (CORE + KIND + '[split]\nnote = ";"\n', "[split] note is no field of several entries."),
        (CORE + KIND + '[split]\ntopics = ""\n', "[split] topics must be a separator."),
        (CORE + KIND + "[ignore]\ncity = 1\n", "[ignore] city must be a list of words."),
    ],
)
def test_a_faulty_mapping_is_told_with_its_remedy(reference: Reference, tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(Fault) as fault:
        read_mapping(mapping(tmp_path, text), reference.vocabulary)
    assert told in str(fault.value)
    assert "python -m etl columns FILE" in str(fault.value)


def test_a_mapping_that_is_not_there_is_told(reference: Reference, tmp_path: Path) -> None:
    with pytest.raises(Fault, match="No such file or directory"):
        read_mapping(tmp_path / "absent.toml", reference.vocabulary)
