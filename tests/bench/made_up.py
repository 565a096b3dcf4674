"""Made-up meetings of realistic shape, for measuring only: seeded, clearly synthetic, never shipped, never loaded by default.

Countries, topics and organisations follow the long tail of the shipped records; days are spread over ten years.
"""

import json
import random
from collections.abc import Iterator
from pathlib import Path

FIRST_YEAR, YEARS = 2016, 10
SHIPPED = Path("data/meetings/isrs-meetings.jsonl")
DRAWN = ("kind", "level", "countries", "organisations", "topics", "formats", "city", "venue_country")


def meetings(count: int, seed: int = 1) -> Iterator[dict[str, object]]:
    """As many records as asked for: each field drawn on its own from the shipped records, so that combinations are new."""
    chance = random.Random(seed)
    shipped = [json.loads(line) for line in SHIPPED.read_text(encoding="utf-8").splitlines()]
    for number in range(count):
        drawn = {field: chance.choice(shipped)[field] for field in DRAWN}
        year, month = FIRST_YEAR + chance.randrange(YEARS), chance.randint(1, 12)
        day = f"{year}-{month:02d}-{chance.randint(1, 28):02d}"
        yield {
            "meeting_id": f"made-up-{number:07d}",
            "date_start": chance.choices([day, day[:7], day[:4], None], [80, 12, 3, 5])[0],
            "date_basis": "stated",
            "title_en": f"Made-up meeting {number}",
            "source_url": f"https://example.org/{number}",
            **drawn,
        }


def write(path: Path, count: int, seed: int = 1) -> None:
    """The records as JSON Lines."""
    with path.open("w", encoding="utf-8") as out:
        for record in meetings(count, seed):
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
