"""Nasty CSV, JSON and JSON Lines: name → bytes. All made up."""

from __future__ import annotations

import json

HEADER = "meeting_id,date_start,title_en,kind,countries"
GOOD = "n-1,2025-03-01,A talk,conference,KZ"
RECORD = {"meeting_id": "n-1", "date_start": "2025-03-01", "title_en": "A talk", "kind": "conference", "countries": ["KZ"]}
RUSSIAN = "№;Дата;Название;Вид;Страны\r\nn-1;26 ноября 2025 г.;Встреча с послом;конференция;Казахстан\r\n"
UZBEK = "ID;Sana;Sarlavha;Turi;Davlatlar\nn-1;2025-yil 26-noyabr;Uchrashuv;konferensiya;Qozog'iston\n"


def table(*rows: str, end: str = "\n") -> bytes:
    """The usual header and one good row, then the rows given."""
    return (end.join((HEADER, GOOD, *rows)) + end).encode()


def line(**changes: object) -> bytes:
    """One record of JSON Lines with some fields changed."""
    return (json.dumps(RECORD | changes, ensure_ascii=False) + "\n").encode()


def records(count: int = 1) -> list[dict[str, object]]:
    """Good records with ids n-1, n-2, …"""
    return [RECORD | {"meeting_id": f"n-{number}"} for number in range(1, count + 1)]


def csv_files() -> dict[str, bytes]:
    """Tables as programs write them, and as accidents leave them."""
    return {
        "bom.csv": b"\xef\xbb\xbf" + table(),
        "windows.csv": table(end="\r\n"),
        "old-mac.csv": table(end="\r"),
        "cp1251.csv": RUSSIAN.encode("cp1251"),
        "cp866.csv": RUSSIAN.replace("№", "ИД").encode("cp866"),
        "koi8.csv": RUSSIAN.replace("№", "ИД").encode("koi8-r"),
        "western.csv": (HEADER + "\nn-1,2025,Café à São Tomé für Müller,conference,KZ\n").encode("cp1252"),
        "utf16.csv": RUSSIAN.encode("utf-16"),
        "utf16-no-mark.csv": RUSSIAN.encode("utf-16-le"),
        "utf32.csv": RUSSIAN.encode("utf-32"),
        "uzbek.csv": UZBEK.encode(),
        "tabs.csv": table().replace(b",", b"\t"),
        "pipes.csv": table().replace(b",", b"|"),
        "sep.csv": b"sep=|\r\n" + table().replace(b",", b"|"),
        "titles-above.csv": b"Meetings of 2025,,,,\n,,,,\nprinted 22.11.2026,,,,\n" + table(),
        "two-row-header.csv": (
            b"ID,Sana,,Sarlavha,Turi\n,boshlanishi,tugashi,,\nn-1,15.11.2025,18.11.2025,Forum,konferensiya\n"
        ),
        "header-twice.csv": table() + table().replace(b"n-1", b"n-2"),
        "trailing-commas.csv": table().replace(b"\n", b",,\n"),
        "unnamed-column.csv": table().replace(b"countries\n", b"countries,\n").replace(b"KZ\n", b"KZ,seen\n"),
        "quoted-lines.csv": table('n-2,2025,"Two\nlines; and ""quotes""",conference,"KZ\nFR"'),
        "commas.csv": table('n-2,2025,T,conference,"KZ, Fransiya, Korea, Republic of"'),
        "short-row.csv": table("n-2,2025,T"),
        "long-row.csv": table("n-2,2025,T,conference,KZ,and,more"),
        "open-quote.csv": table('n-2,2025,"T,conference,KZ'),
        "stray-quote.csv": table('n-2,2025,"T"x,conference,KZ'),
        "cut-off.csv": table("n-2,2025-0"),
        "nul.csv": b"\0" * 3000,
        "nul-in-cell.csv": table("n-2,2025,T\0T,conference,KZ"),
        "noise.csv": bytes(range(128, 256)) * 40,
        "half-utf8.csv": table("n-2,2025,Встреча,conference,KZ") + b"n-3,2025,\xd0,conference,KZ\n",
        "lost-letters.csv": HEADER.encode() + "\nn-1,2025,Учрашув ?амкорлик ва?ти,conference,KZ\n".encode("cp1251"),
        "empty.csv": b"",
        "blank.csv": b"\xef\xbb\xbf \r\n\r\n",
        "header-only.csv": HEADER.encode(),
        "no-kind.csv": b"meeting_id,title_en\nn-1,T\n",
        "strange.csv": b"a,b,c\n1,2,3\n",
        "kind-twice.csv": b"meeting_id,kind,title_en,Type\nn-1,conference,T,conference\n",
        "slip.csv": b"ID;Sana;Sarlavha;Turi;Davlatlr\nn-1;2025;T;konferensiya;KZ\n",
        "page.csv": b"<!DOCTYPE html><html><table><tr><td>meeting_id</td></tr></table></html>",
        "short-year.csv": table("n-2,26.11.25,T,conference,KZ"),
        "month-first.csv": table("n-2,11/26/2025,T,conference,KZ"),
        "open-bracket.csv": b"meeting_id,title_en,kind,counterparts\nn-1,T,conference,Ann Lee (Director\n",
        "people.csv": (
            b"meeting_id,title_en,kind,counterparts\n"
            b'n-1,T,conference,"1. Ann Lee (Director; Chair, Institute (IRS), KZ)\n2. Bo Li (Rector, Academy, CN)"\n'
        ),
        "wide.csv": b",".join([b"x"] * 1_000_000) + b"\n",
        "wide-row.csv": table(",".join(["x"] * 5_000)),
        "long-cell.csv": table(f'n-2,2025,"{"x" * 1_500_000}",conference,KZ'),
        "endless-line.csv": table("n-2,2025," + "x" * 5_000_000),
        "quote-within.csv": table('n-2,2025,"T,conference,KZ', "", *(f"n-{n},2025,T,conference,KZ" for n in range(200))),
        "endless-within.csv": table("n-2,2025," + "x" * 5_000_000, *(f"n-{n},2025,T,conference,KZ" for n in range(200))),
        "endless-old-mac.csv": table("n-2,2025," + "x" * 5_000_000, "n-3,2025,T,conference,KZ", "n-4", end="\r"),
        "wide-within.csv": table(",".join(["x"] * 5_000), *["n-3,2025,T,conference,KZ"] * 5),
        "last-line-open.csv": table('n-2,2025,T,conference,"KZ').removesuffix(b"\n"),
        "all-unreadable.csv": table(*["only,three,cells"] * 10_100),
    }


def json_files() -> dict[str, bytes]:
    """JSON and JSON Lines."""
    many = json.dumps(records(2), ensure_ascii=False, indent=1)
    return {
        "list.json": many.encode(),
        "list16.json": many.encode("utf-16"),
        "one.json": json.dumps(RECORD).encode(),
        "wrapped.json": json.dumps({"made": "2026", "meetings": records(2)}).encode(),
        "by-id.json": json.dumps({"n-1": {k: v for k, v in RECORD.items() if k != "meeting_id"}}).encode(),
        "our-words.json": json.dumps(
            [{"ID": "n-1", "Дата": "26 ноября 2025 г.", "Название": "Встреча", "Вид": "конференция"}]
        ).encode(),
        "cut-off.json": many[:-40].encode(),
        "number.json": b"42",
        "empty-list.json": b"[]",
        "mixed.json": json.dumps([RECORD, 7, "text"]).encode(),
        "deep.json": b"[" * 100_000 + b"]" * 100_000,
        "deep.jsonl": b'{"meeting_id":' + b"[" * 900 + b"]" * 900 + b"}\n" + line(),
        "nested.jsonl": b'{"meeting_id": "n-2", "note":' + b"[" * 30 + b"]" * 30 + b"}\n" + line(),
        "nan.jsonl": b'{"meeting_id": NaN}\n' + line(),
        "twice.jsonl": b'{"meeting_id": "n-2", "kind": "x", "kind": "y"}\n' + line(),
        "two-names.jsonl": b'{"meeting_id": "n-2", "kind": "x", "Turi": "y"}\n' + line(),
        "half-letter.jsonl": b'{"meeting_id": "n-2", "note": "\\ud83d"}\n' + line(),
        "big-number.jsonl": b'{"meeting_id": ' + b"9" * 6000 + b"}\n" + line(),
        "many-keys.jsonl": json.dumps({f"k{n}": 1 for n in range(2000)}).encode() + b"\n" + line(),
        "array-lines.jsonl": b"[1, 2]\n" + line(),
        "endless.jsonl": line() + b'{"note": "' + b"x" * 5_000_000,
        "endless-within.jsonl": line() + b'{"note": "' + b"x" * 5_000_000 + b'"}\n' + line() * 3,
        "lines.ndjson": line() + b"\r\n\r\n" + line(meeting_id="n-2"),
    }
