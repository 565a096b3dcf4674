"""Answers of the addresses that give files: the file itself, or a sentence why there is none."""

from flask import Response

from dashboard.database import Database
from dashboard.export.asked import HOW
from dashboard.filters import read_address
from dashboard.reader import Reader
from dashboard.wording import BCP47, wording


def as_file(made: bytes | str, mimetype: str, name: str, reader: Reader) -> Response:
    """A file to be kept, with the version of the data it was made from."""
    response = Response(made, mimetype=mimetype)
    response.headers["X-Data-Version"] = reader.version.data_version
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def said(message: str, status: int, language: str, **given: object) -> Response:
    """A sentence instead of a file."""
    response = Response(wording(language).say(message, **given), status=status, mimetype="text/plain")
    response.headers["Content-Language"] = BCP47[language]
    return response


def choices() -> str:
    return "; ".join(f"{name}={'|'.join(choice for choice in choices if choice)}" for name, choices in HOW.items())


def language_of(query: str, database: Database) -> str:
    version = database.version()
    return read_address(query, version.known(), version.institute.default_language).language
