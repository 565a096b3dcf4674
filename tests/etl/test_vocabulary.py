from __future__ import annotations

from pathlib import Path

import pytest

from etl.folding import LANGUAGES, fold
from etl.problems import Fault
from etl.reference import Reference, read_reference
from tests.etl.conftest import Lines, RowOf, Run


def test_every_code_and_label_in_every_language_is_understood(reference: Reference) -> None:
    for name, subject in reference.vocabulary.subjects.items():
        for code, term in subject.terms.items():
            assert code in subject.resolve(code), (name, code)
            for language in LANGUAGES:
                assert code in subject.resolve(term.labels[language]), (name, code, language)
                assert subject.resolve(term.labels[language].upper()) == subject.resolve(term.labels[language])


def test_every_spelling_is_stored_folded(reference: Reference) -> None:
    for subject in reference.vocabulary.subjects.values():
        assert all(fold(spelling) == spelling for spelling in subject.meanings)


def test_an_alias_on_two_lines_is_two_topics(data: Path) -> None:
    with (data / "vocabulary/topic_aliases.csv").open("a", encoding="utf-8") as file:
        file.write("sun and water,tourism\nSun  and Water,water\n")
    assert read_reference(data).vocabulary["topic"].resolve("SUN AND WATER") == ("tourism", "water")


@pytest.mark.parametrize(
    ("file", "line", "told"),
    [
        ("topics.csv", "sun,nowhere,Q,Қ,С,S", "group_id: 'nowhere' is not known."),
        ("topics.csv", "sun,security,Q,,С,S", "uz_Cyrl: 'sun' has no label in this language."),
        ("topics.csv", "tourism,security,Q,Қ,С,S", "topic_id: 'tourism' is empty or stands twice."),
        ("topics.csv", "sun,security,Turizm,Қ,С,S", "'Turizm' is the word for 'tourism' too."),
        ("topics.csv", "sun,security", "the row is not as long as its header."),
        ("topic_aliases.csv", "sunshine,sun", "topic_id: 'sun' is not a known topic."),
        ("topic_aliases.csv", "Tourism,water", "alias: 'Tourism' stands for 'tourism', 'water'."),
        (
            "kind_aliases.csv",
            "a do,conference\na do,webinar",
            "alias: 'a do' stands for 'conference', 'webinar'.",
        ),
        ("country_aliases.csv", "Narnia,QQ", "code: 'QQ' is not a known country."),
        ("country_aliases.csv", "Франция,DE", "alias: 'Франция' stands for 'FR', 'DE'."),
        ("country_group_members.csv", "eu,QQ", "country: 'QQ' is not known."),
        ("levels.csv", "king,first,A,Б,В,C", "rank: 'first' is not a whole number."),
    ],
)
def test_a_fault_in_the_vocabulary_names_file_line_and_column(data: Path, file: str, line: str, told: str) -> None:
    path = data / "vocabulary" / file
    text = path.read_text(encoding="utf-8").rstrip("\n")
    path.write_text(f"{text}\n{line}\n", encoding="utf-8")
    with pytest.raises(Fault) as fault:
        read_reference(data)
    last = len(text.splitlines()) + len(line.splitlines())
    assert str(fault.value).startswith((f"{file}:{last} {told}", f"{file}:{last}: {told}"))


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("institute.toml", 'home_country = "UZ"', 'home_country = "QQ"', "'QQ' is not in the vocabulary."),
        ("institute.toml", 'home_country = "UZ"', "", "home_country is missing or not known."),
        ("institute.toml", "Asia/Tashkent", "Asia/Samarqand-2", "time_zone: it is not a known time zone."),
        ("institute.toml", "home_country", "= =", "it cannot be read"),
        ("milestones.csv", "ca-consultative,", "ca-nowhere,", "format_id: 'ca-nowhere' is not known."),
        ("milestones.csv", "2018-03-15", "2018-02-30", "a milestone needs days such as 2025-11-26."),
        ("vocabulary/kinds.csv", "uz_Cyrl", "uz_cyr", "uz_Cyrl: the column is missing."),
    ],
)
def test_a_fault_in_the_settings_ends_the_load_with_2_and_no_traceback(
    run: Run, lines: Lines, row: RowOf, data: Path, file: str, old: str, new: str, told: str
) -> None:
    text = (data / file).read_text(encoding="utf-8")
    assert old in text
    (data / file).write_text(text.replace(old, new), encoding="utf-8")
    ran = run("load", lines(row()), "--data", data)
    assert told in ran.text
    assert (ran.code, "Traceback" in ran.text) == (2, False)


def test_a_missing_vocabulary_file_ends_the_load_with_2(run: Run, lines: Lines, row: RowOf, data: Path) -> None:
    (data / "vocabulary/topics.csv").unlink()
    ran = run("load", lines(row()), "--data", data)
    assert "topics.csv" in ran.text
    assert ran.code == 2
