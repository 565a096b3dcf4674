"""Answers of the addresses that give files: the file itself, or a sentence why there is none."""

from collections.abc import Collection

from flask import Response, abort, request

from dashboard.address_reading import read_address
from dashboard.database import Database, panel_names
from dashboard.export.asked import HOW, How, NotUnderstood, read_how
from dashboard.reader import Reader
from dashboard.wording import BCP47, wording


def how_asked(name: str, kind: str, kinds: Collection[str], database: Database) -> How:
    """How this request asks for a file of a panel.

    It is ended here where there is no such panel, kind of file or country (404), or where it says what it cannot (400).
    """
    if name not in panel_names() or kind not in kinds:
        abort(404)
    query = request.query_string.decode("utf-8", "replace")
    try:
        how = read_how(query)
    except NotUnderstood as wrong:
        language = language_of(query, database)
        abort(said("picture-not-understood", 400, language, written=str(wrong), choices=_choices()))
    if how.about and how.about not in database.version().known()["country"]:  # its path is not here to say it
        abort(404)
    return how


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


def _choices() -> str:
    return "; ".join(f"{name}={'|'.join(choice for choice in choices if choice)}" for name, choices in HOW.items())


def language_of(query: str, database: Database) -> str:
    version = database.version()
    return read_address(query, version.known(), version.institute.default_language).language
