"""Random questions to a version, seeded: what readers ask, the frequent more often; of anything and of countries."""

import random
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from dashboard.address_reading import read_address
from dashboard.filters import Asked
from dashboard.version import Version

PERIODS = ("period=all", "period=all", "period=2024", "period=last-12-months", "from=2019-01-01&to=2023-06-30",
           "from=2021-03-05&to=2021-11-17", "from=2015-01-01", "to=2012-12-31", "period=2011&compare=year")  # fmt: skip
CONTROLS = {  # parameter → the controls that offer its codes
    "country": ["country"], "group": ["group"], "topic": ["topic", "topic_group"], "format": ["format", "format_family"],
    "kind": ["kind"], "level": ["level"], "organisation": ["organisation"],
}  # fmt: skip
OPENED, OF_PERSON = 0.4, 0.1  # how often a record lies open, and how often one person's meetings are asked for
HOW_MANY = (0, 1, 1, 1, 2, 2, 3)  # controls that are set beside the period
WORDS = ("xavfsizlik", "visit", "афғонистон", "made-up")


def questions(version: Version, count: int, seed: int = 7) -> Iterator[Asked]:
    """So many questions, each another one; the first is everything, unfiltered."""
    offered = version.choices[version.choices["meetings"] > 0]
    known = {name: offered[offered["control"].isin(of)] for name, of in CONTROLS.items()}
    groups = sorted(version.known()["highlight"])
    chance, besides = random.Random(seed), random.Random(seed + 1)  # beside the filters, which stay what they were
    people = version.choices.loc[version.choices["control"] == "person", "code"].tolist()
    ids = version.packed.ids if version.packed else []
    asked: dict[Asked, None] = {read_address("?period=all", version.known()): None}
    while len(asked) < count:
        parts = [chance.choice(PERIODS)]
        for name in chance.sample(sorted(CONTROLS), chance.choice(HOW_MANY)):
            codes = chance.choices(known[name]["code"].tolist(), known[name]["meetings"].tolist(), k=chance.choice((1, 1, 2)))
            parts.append(f"{name}={','.join(codes)}")
        if chance.random() < 0.05:
            parts.append(f"q={chance.choice(WORDS)}")
        if chance.random() < 0.05:
            parts.append("documents=signed")
        if chance.random() < 0.1:
            parts.append(f"highlight={chance.choice(groups)}")
        if len(ids) and besides.random() < OPENED:
            parts.append(f"open={ids[besides.randrange(len(ids))]}")
        if people and besides.random() < OF_PERSON:
            parts.append(f"person={quote(besides.choice(people))}")
        asked[read_address(f"?{'&'.join(parts)}", version.known())] = None
    return iter(asked)


def of_countries(version: Version, asked: Iterable[Asked], seed: int = 7) -> Iterator[Asked]:
    """The same questions, each asked on the page of a country: mostly of one that was met, sometimes of any."""
    met = version.choices[(version.choices["control"] == "country") & (version.choices["meetings"] > 0)]
    codes, weights, every = met["code"].tolist(), met["meetings"].tolist(), sorted(version.known()["country"])
    chance = random.Random(seed)
    for one in asked:
        yield one.with_(about=chance.choice(every) if chance.random() < 0.1 else chance.choices(codes, weights)[0])


def anywhere(version: Version, count: int, seed: int = 7) -> Iterator[Asked]:
    """So many questions, two of three on the page of a country."""
    asked = list(questions(version, count, seed))
    for number, pair in enumerate(zip(asked, of_countries(version, asked, seed), strict=True)):
        yield pair[number % 3 > 0]
