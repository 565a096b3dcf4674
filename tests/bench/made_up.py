"""Made-up meetings of realistic shape, for measuring only: seeded, clearly synthetic, never shipped, never loaded by default.

Countries, topics, formats and the like are those of the shipped records, as often as there. Titles, people, bodies,
addresses and notes are made up, and say so. Ten thousand records are one circle of people and bodies, who meet among
themselves: a larger archive has more circles, as one that several institutes keep together. One record in two hundred
tells the event of the one before again, one in a thousand has a mistake.
"""

import csv
import itertools
import json
import random
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

FIRST_YEAR, YEARS = 1990, 36
SHIPPED = Path("data/meetings/isrs-meetings.jsonl")
DRAWN = ("kind", "level", "countries", "topics", "formats", "city", "venue_country")
DRAWN += ("documents", "source_lang")
TOLD_AGAIN, MISTAKEN = 200, 1000  # one record in so many
CIRCLE, BODIES, PEOPLE = 10_000, 250, 1250  # records of a circle, and those who are met in them
ROWS_AT_ONCE = 20_000
OF_A_FILE = 2_500_000  # records; a load reads no file of more than five million rows

Record = dict[str, object]


def meetings(count: int, seed: int = 1) -> Iterator[Record]:
    """As many records as asked for: each field drawn on its own from the shipped records, so that combinations are new."""
    chance = random.Random(seed)
    shipped = [json.loads(line) for line in SHIPPED.read_text(encoding="utf-8").splitlines()]
    words = sorted({word for record in shipped for word in re.findall(r"[^\W\d]{3,}", record["title_en"])})
    bodies = [name for record in shipped for name in record["organisations"]]
    before: Record = {}
    for number in range(count):
        if number % TOLD_AGAIN == TOLD_AGAIN - 1:
            yield before | _second_telling(number)
            continue
        circle = chance.randrange(max(1, count // CIRCLE))
        before = {
            "meeting_id": f"made-up-{number:07d}",
            "date_start": _date(chance),
            "date_basis": "stated",
            "title_en": f"Made-up meeting {number} on {' '.join(chance.choices(words, k=6))}",
            **{field: chance.choice(shipped)[field] for field in DRAWN},
            "international_organisations": [
                _of_circle(name, circle) for name in chance.choice(shipped)["international_organisations"]
            ],
            "organisations": [_body(chance, bodies, circle) for _ in chance.choice(shipped)["organisations"]],
            "counterparts": [_person(chance, circle) for _ in chance.choice(shipped)["counterparts"]],
            "institute_side": [f"Made-up Colleague {chance.randrange(60)}" for _ in chance.choice(shipped)["institute_side"]],
            "source_url": f"https://made-up.example.org/{_skewed(chance, 400)}/news/meetings/{number}",
            "other_urls": [f"https://other.example.org/{number}/{at}" for at in range(chance.choice((0, 0, 0, 1, 1)))],
            "publisher": f"made-up-{_skewed(chance, 400)}.example.org",
            "note": f"Made-up note {number}: {' '.join(chance.choices(words, k=7))}" if chance.random() < 0.7 else None,
        }
        yield before | ({"date_start": "2025-13-45"} if number % MISTAKEN == MISTAKEN - 2 else {})


def _second_telling(number: int) -> Record:
    changed = {"meeting_id": f"made-up-{number:07d}", "source_url": f"https://second.example.org/{number}"}
    return {**changed, "title_en": f"Made-up second telling {number}", "note": None}


def _date(chance: random.Random) -> str | None:
    day = f"{FIRST_YEAR + chance.randrange(YEARS)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
    return chance.choices([day, day[:7], day[:4], None], [80, 12, 3, 5])[0]


def _skewed(chance: random.Random, most: int) -> int:
    """A number below the most, small ones far oftener: a few bodies and people come again and again, most once or twice."""
    return int(most * chance.random() ** 3)


def _of_circle(name: str, circle: int) -> str:
    return f"{name}, made-up office {circle}" if circle else name


def _body(chance: random.Random, known: list[str], circle: int) -> str:
    made_up = f"Made-up Institute of Studies No. {_skewed(chance, BODIES)}"
    return _of_circle(chance.choice(known) if chance.random() < 0.1 else made_up, circle)


def _person(chance: random.Random, circle: int) -> str:
    number = _skewed(chance, PEOPLE) + circle * PEOPLE
    role = ("Director", "Ambassador", "Head of Department", "Research Fellow", "Deputy Minister")[number % 5]
    country = ("DE", "KZ", "Uzbekistan", "France", "US", "Pakistan", "")[number % 7]
    return f"Madeup{number % 997} Person{number} ({role}, Made-up Body {number % 300}, {country})"


def write(path: Path, count: int, seed: int = 1) -> None:
    """The records as JSON Lines, CSV or Parquet, by the file's ending; lists of a CSV cell stand between ';'."""
    _write(path, meetings(count, seed))


def write_parts(folder: Path, form: str, count: int, seed: int = 1) -> None:
    """The records in as many files as it takes, in their order by name."""
    folder.mkdir(parents=True, exist_ok=True)
    records = meetings(count, seed)
    for part, before in enumerate(range(0, count, OF_A_FILE)):
        _write(folder / f"made-up-{part:02}.{form}", itertools.islice(records, min(OF_A_FILE, count - before)))


def _write(path: Path, records: Iterable[Record]) -> None:
    if path.suffix == ".csv":
        _write_csv(path, records)
    elif path.suffix == ".parquet":
        _write_parquet(path, records)
    else:
        with path.open("w", encoding="utf-8") as out:
            out.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def _write_csv(path: Path, records: Iterable[Record]) -> None:
    with path.open("w", encoding="utf-8", newline="") as out:
        rows = ({name: _cell(value) for name, value in record.items()} for record in records)
        first = next(rows)
        writer = csv.DictWriter(out, list(first))
        writer.writeheader()
        writer.writerows(itertools.chain([first], rows))


def _write_parquet(path: Path, records: Iterable[Record]) -> None:
    rows = iter(records)
    writer = None
    while chunk := list(itertools.islice(rows, ROWS_AT_ONCE)):
        if writer is None:
            schema = pa.schema([(name, _type(name)) for name in chunk[0]])
            writer = pq.ParquetWriter(path, schema)
        writer.write_table(pa.Table.from_pylist(chunk, schema))
    if writer:
        writer.close()


def _type(name: str) -> pa.DataType:
    listed = {"countries", "topics", "formats", "international_organisations", "documents", "organisations"}
    listed |= {"counterparts", "institute_side", "other_urls"}
    return pa.list_(pa.string()) if name in listed else pa.string()


def _cell(value: object) -> str:
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value or "")
