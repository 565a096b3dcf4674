"""A view as a code that is typed from paper: 7K3M-9QXA-… ↔ its address and the data it was made from.

Nothing is stored: the code holds the address itself, in bytes that stand for the usual parts of an address, packed where that
is shorter, and a checksum, so that a slip of the pen is told from a view. Its alphabet has no I, L, O and U.
"""

import re
import zlib
from base64 import b32encode
from binascii import crc32
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from urllib.parse import unquote_to_bytes

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"} | dict.fromkeys(" -–—·.", ""))
PLAIN_BASE32 = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", ALPHABET)
SEED = b"elchi view 1"  # of the checksum: another way of writing would have another
CHECKED = 4  # letters of the checksum: one wrong code in a million passes
LONGEST = 2000  # letters; no browser takes a much longer address
LONGEST_ADDRESS = 8000
EPOCH, FIRST_DAY = datetime(2020, 1, 1, tzinfo=UTC), date(1980, 1, 1)
PACKED, DAY, BYTES = 0, 1, 2  # marks before: all that follows packed; a day in two bytes; bytes that are quoted
# One byte each, from 128 on. A code on paper lasts: new parts are added at the end, none is ever moved or taken out.
PARTS = (
    "/?period=", "/countries?period=", "/topics?period=", "/formats?period=", "/people?period=", "/meetings?period=",
    "/quality?period=", "/country/", "?period=", "/?", "/countries?", "/topics?", "/formats?", "/people?", "/meetings?",
    "/quality?", "this-month", "this-quarter", "year-to-date", "last-12-months", "all", "20", "from=", "&to=", "&asof=",
    "&compare=", "none", "year", "..", "&country=", "&group=", "&topic=", "&format=", "&kind=", "&level=", "&organisation=",
    "&documents=signed", "&person=", "&q=", "&counting=", "contacts", "shared", "&highlight=", "&sort=", "&page=", "&rank=",
    "&cells=", "&scale=", "&shade=", "&pairs=", "&mix=", "&map=change", "&met=organisations", "&people=", "&bodies=", "&ours=",
    "&lang=ru", "&lang=en", "&lang=uz_Cyrl", "&lang=uz", "%20", "central-asia", "security", "regional", "cooperation",
    "economy", "environment", "society", "policy", "-plus", "bilateral", "multilateral", "council", "forum", "expert",
    "meeting", "conference", "round-table", "visit", "delegation", "ambassador", "interview", "training", "webinar",
    "memorandum", "trade", "transport", "energy", "water", "climate", "education", "culture", "returnees", "think-tanks",
    "afghanistan", "minister", "head", "senior-official", "organisations", "meetings", "topics", "country", "format", "kind",
    "name", "change", "last", "newest", "oldest", "title",
)  # fmt: skip
_WRITTEN = re.compile(
    "|".join([r"(?P<bytes>(?:%[0-9A-F]{2})+)", r"(?P<day>\d{4}-\d\d-\d\d)",
              *(re.escape(part) for part in sorted(PARTS, key=len, reverse=True) if part != "%20"), r"[!-~]"])
)  # fmt: skip


class NotACode(ValueError):
    """What was given is no code: mistyped, cut off or forged."""


@dataclass(frozen=True, slots=True)
class Made:
    """From which data a view was made: the beginning of the data version, and when the last load before it was (UTC)."""

    version: str  # four hexadecimal digits
    loaded_at: datetime

    @classmethod
    def of(cls, data_version: str, loaded_at: datetime) -> "Made":
        return cls(data_version[:4], loaded_at.replace(second=0, microsecond=0, tzinfo=UTC))

    def __str__(self) -> str:
        """As it stands in an address: 5e44.202611221919."""
        return f"{self.version}.{self.loaded_at:%Y%m%d%H%M}"

    @classmethod
    def read(cls, written: str) -> "Made | None":
        if not re.fullmatch(r"[0-9a-f]{4}\.[0-9]{12}", written):
            return None
        try:
            return cls(written[:4], datetime.strptime(written[5:], "%Y%m%d%H%M").replace(tzinfo=UTC))
        except ValueError:
            return None


def encode(address: str, made: Made) -> str:
    """The code of a view, in groups of four.

    Args:
        address: Path and query as Asked.address writes it, in ASCII.
        made: The data it was made from.

    Raises:
        ValueError: The address is none of ours, or too long.
    """
    if len(address) > LONGEST_ADDRESS or not address.startswith("/"):
        raise ValueError("this address has no code")
    minutes = int((made.loaded_at - EPOCH).total_seconds()) // 60
    head = bytes.fromhex(made.version) + minutes.to_bytes(3, "big")
    parts = _as_bytes(address)
    packed = bytes([PACKED]) + zlib.compress(parts, 9, -15)
    letters = b32encode(head + min(parts, packed, key=len)).decode().rstrip("=").translate(PLAIN_BASE32)
    if len(letters) + CHECKED > LONGEST:
        raise ValueError("this address is too long for a code")
    return grouped(letters + _checksum(letters))


def decode(written: str) -> tuple[str, Made]:
    """The address behind a code, and the data it was made from; capitals, spaces and dashes do not matter.

    Raises:
        NotACode: It was mistyped, cut off or forged.
    """
    letters = written[: LONGEST * 2].upper().translate(READ_AS)
    body, checksum = letters[:-CHECKED], letters[-CHECKED:]
    if len(written) > LONGEST * 2 or not body or set(letters) - set(ALPHABET) or _checksum(body) != checksum:
        raise NotACode(written[:40])
    number = 0
    for letter in body:
        number = number << 5 | ALPHABET.index(letter)
    spare = len(body) * 5 % 8
    given = (number >> spare).to_bytes(len(body) * 5 // 8, "big")
    try:
        address = _as_address(given[5:])
        made = Made(given[:2].hex(), EPOCH + timedelta(minutes=int.from_bytes(given[2:5], "big")))
    except (ValueError, IndexError, OverflowError, zlib.error) as wrong:
        raise NotACode(written[:40]) from wrong
    return address, made


def grouped(letters: str) -> str:
    return "-".join(letters[at : at + 4] for at in range(0, len(letters), 4))


def _checksum(letters: str) -> str:
    number = crc32(SEED + letters.encode()) & (1 << 5 * CHECKED) - 1
    return "".join(ALPHABET[number >> 5 * place & 31] for place in range(CHECKED))


def _as_bytes(address: str) -> bytes:
    return b"".join(_pieces(address))


def _pieces(address: str) -> Iterator[bytes]:
    at = 0
    while at < len(address):
        found = _WRITTEN.match(address, at)
        if found is None:
            raise ValueError("this address is not written as ours are")
        at = found.end()
        yield _piece(found)


def _piece(found: re.Match[str]) -> bytes:
    text = found[0]
    if found["day"]:
        return _day(text)
    if found["bytes"]:
        return b"".join(_quoted(text))
    return bytes([128 + PARTS.index(text)]) if text in PARTS else text.encode()


def _day(text: str) -> bytes:
    try:
        days = (date.fromisoformat(text) - FIRST_DAY).days
    except ValueError:
        return text.encode()
    return bytes([DAY]) + days.to_bytes(2, "big") if 0 <= days < 1 << 16 else text.encode()


def _quoted(text: str) -> Iterator[bytes]:
    given = unquote_to_bytes(text)
    if given == b" ":
        yield bytes([128 + PARTS.index("%20")])
        return
    for at in range(0, len(given), 255):
        run = given[at : at + 255]
        yield bytes([BYTES, len(run)]) + run


def _as_address(given: bytes) -> str:
    if given[:1] == bytes([PACKED]):
        unpacking = zlib.decompressobj(-15)
        given = unpacking.decompress(given[1:], LONGEST_ADDRESS)
        if not unpacking.eof:
            raise ValueError("it does not end")
    written, at = [], 0
    while at < len(given):
        sign = given[at]
        if sign == DAY:
            written.append((FIRST_DAY + timedelta(days=int.from_bytes(given[at + 1 : at + 3], "big"))).isoformat())
            at += 3
        elif sign == BYTES:
            run = given[at + 2 : at + 2 + given[at + 1]]
            written.append("".join(f"%{byte:02X}" for byte in run))
            at += 2 + given[at + 1]
        else:
            written.append(PARTS[sign - 128] if sign >= 128 else chr(sign))
            at += 1
    address = "".join(written)
    if len(address) > LONGEST_ADDRESS or not re.fullmatch(r"/(?!/)[!-\[\]-~]*", address):
        raise ValueError("it is no address of ours")
    return address
