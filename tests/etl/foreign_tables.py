"""Tables of other institutions, in their languages and shapes. All of it is made up: no such visit took place."""

from __future__ import annotations

import json
from dataclasses import dataclass


@dataclass(frozen=True)
class Invented:
    """A table, its mapping, and what must come of it."""

    name: str
    table: str
    mapping: str
    expected: dict[str, dict[str, object]]  # meeting_id → what Meeting must say
    encoding: str = "utf-8"
    refused: tuple[str, ...] = ()  # how the problems begin


GERMAN = Invented(
    "protokoll.csv",
    "Besuche im Kanzleramt\n"
    "Nr;Von;Bis;Gast;Land;Ort\n"
    "1;03.02.1972;05.02.1972;Präsident Anton Muster;Tschechoslowakei;Bonn\n"
    "2;26.11.2025;;Premierministerin Eva Beispiel und König Otto IX.;Frankreich, Schweden und Norwegen;Berlin\n"
    "3;01.03.2024;;Botschafter Max Probe;Elfenbeinküste;k. A.\n",
    '[source]\nname = "Protokoll"\nhome_country = "Germany"\nlanguage = "de"\nid_prefix = "p-"\ndates = "%d.%m.%Y"\n'
    '[columns]\nmeeting_id = "Nr"\ndate_start = "Von"\ndate_end = "Bis"\ncounterparts = "Gast"\ncountries = "Land"\n'
    'city = "Ort"\n[constants]\nkind = "visit"\n[values.countries]\n"Tschechoslowakei" = "Czechoslovakia"\n'
    '"Elfenbeinküste" = "CI"\n'
    '[ignore]\ncity = ["k. A."]\n',
    {
        "p-1": {"countries": ("CSHH",), "levels": ("head-of-state",), "city": "Bonn", "kind": "delegation-visit"},
        "p-2": {"countries": ("FR", "SE", "NO"), "levels": ("head-of-government", "head-of-state")},
        "p-3": {"countries": ("CI",), "levels": ("ambassador",), "city": None},
    },
)

RUSSIAN = Invented(
    "priyomy.csv",
    "Год\tМесяц\tДень\tСтрана\tГость\tТемы\tФормат\n"
    "1988\t5\t29\tСоюз Советских Социалистических Республик\tПрезидент Иван Примеров\tбезопасность|торговля\tвизит\n"
    "2024\t12\t1\tРеспублика Польша / Венгрия\tПремьер-министр Ян Пробный\tвода\tвизит\n"
    "2025\t1\t15\tНАТО\tИван Безымянный\t-\tвстреча\n",
    '[source]\nname = "Отдел приёмов"\nhome_country = "KZ"\nlanguage = "ru"\n'
    '[columns]\nmeeting_id = ["Год", "Месяц", "День"]\ndate_start = ["Год", "Месяц", "День"]\ncountries = "Страна"\n'
    'counterparts = "Гость"\ntopics = "Темы"\nkind = "Формат"\n[split]\ntopics = "|"\n[ignore]\ntopics = ["-"]\n'
    '[values.topics]\n"торговля" = "trade"\n[institute]\nname = "Отдел приёмов"\ntime_zone = "Asia/Almaty"\n',
    {
        "1988-5-29": {"countries": ("SUHH",), "topics": ("regional-security", "trade-investment")},
        "2024-12-1": {"countries": ("PL", "HU"), "levels": ("head-of-government",)},
        "2025-1-15": {"countries": (), "kind": "bilateral-meeting", "levels": (), "topics": ()},
    },
    "cp1251",
)

FRENCH = Invented(
    "visites.jsonl",
    "\n".join(
        json.dumps(row, ensure_ascii=False)
        for row in (
            {"id": 7, "jour": "1961-05-31", "pays": ["Royaume-Uni", "Allemagne"], "qui": "Reine Marie Essai", "note": None},
            {"id": 8, "jour": "2023-04", "pays": "Corée du Sud", "qui": "", "note": "à huis clos"},
            {"id": 9, "jour": "2023-04-31", "pays": "Pays de Cocagne", "qui": "", "note": ""},
        )
    ),
    '[source]\nname = "Archives"\nhome_country = "FR"\nlanguage = "fr"\n[columns]\nmeeting_id = "id"\ndate_start = "jour"\n'
    'countries = "pays"\ncounterparts = "qui"\n[constants]\nkind = "official visit"\nlevel = "minister"\n',
    {
        "7": {"countries": ("GB", "DE"), "levels": ("head-of-state",), "note": None},
        "8": {"countries": ("KR",), "levels": ("minister",), "note": None},
    },
    refused=("'2023-04-31' is not a date.", "'Pays de Cocagne' is not a known country."),
)

INVENTED = (GERMAN, RUSSIAN, FRENCH)
