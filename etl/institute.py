"""Whose meetings these are: data/institute.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from etl.folding import LANGUAGES
from etl.problems import Fault, vocabulary_fault
from etl.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Institute:
    """data/institute.toml. `texts` holds name, short_name, notice and lens by language."""

    institute_id: str
    home_country: str
    home_region: str
    time_zone: str
    default_language: str
    landing_period: str
    lens_group: str
    lens_box: tuple[float, float, float, float]  # west, east, south, north, in degrees
    texts: Mapping[str, Mapping[str, str]]
    of_table: bool = False  # named by the mapping of a foreign table, not by institute.toml

    def today(self) -> date:
        """The institute's date: its time zone decides."""
        return datetime.now(ZoneInfo(self.time_zone)).date()


def read_institute(path: Path, vocabulary: Vocabulary) -> Institute:
    """The institute's settings. Raises Fault where one is missing or names what the vocabulary does not know."""
    try:
        stated = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise Fault([vocabulary_fault(path.name, "", f"it cannot be read ({error}).")]) from error
    return institute_of(stated, vocabulary, path.name)


def institute_of(stated: dict[str, Any], vocabulary: Vocabulary, source: str) -> Institute:
    """The institute of settings as institute.toml has them; `source` is where they stand, for the Fault they may be."""
    try:
        institute = _stated(stated)
        institute.today()
    except ZoneInfoNotFoundError as error:
        raise Fault([vocabulary_fault(source, "time_zone", "it is not a known time zone.")]) from error
    except KeyError as error:
        raise Fault([vocabulary_fault(source, "", f"{error.args[0]} is missing or not known.")]) from error
    except (ValueError, TypeError) as error:
        raise Fault([vocabulary_fault(source, "", f"it cannot be read ({error}).")]) from error
    named = {
        "country": institute.home_country,
        "region": institute.home_region,
        "country_group": institute.lens_group,
    }
    unknown = [code for name, code in named.items() if code not in vocabulary[name].terms]
    if unknown:
        raise Fault([vocabulary_fault(source, "", f"'{code}' is not in the vocabulary.") for code in unknown])
    return institute


def _stated(stated: dict[str, Any]) -> Institute:
    lens = stated["lens"]
    west, east = map(float, lens["longitude"])
    south, north = map(float, lens["latitude"])
    texts = {name: stated[name] for name in ("name", "short_name", "notice")} | {"lens": lens.get("label", lens)}
    return Institute(
        institute_id=str(stated["institute_id"]),
        home_country=str(stated["home_country"]),
        home_region=str(stated["home_region"]),
        time_zone=str(stated["time_zone"]),
        default_language=str(stated["default_language"]),
        landing_period=str(stated["landing_period"]),
        lens_group=str(lens["group"]),
        lens_box=(west, east, south, north),
        texts={name: {language: str(words[language]) for language in LANGUAGES} for name, words in texts.items()},
    )
