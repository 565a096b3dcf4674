"""Labels lie in columns and are told as the version has them."""

import pickle

from dashboard.database import Database
from dashboard.published import Label


def test_every_label_is_told_as_the_version_has_it(database: Database) -> None:
    version = database.version()
    with version.connection.cursor() as cursor:
        rows = cursor.execute("SELECT subject, code, language, text, short, place FROM label").fetchall()
    told = {(subject, code, language): Label(*words) for subject, code, language, *words in rows}
    labels = version.labels
    for read in (labels, pickle.loads(pickle.dumps(labels))):
        assert dict(read.items()) == told
        assert len(read) == len(told)
    assert labels.codes("country") == {code for subject, code, _ in told if subject == "country"}


def test_what_has_no_label_has_none(database: Database) -> None:
    labels = database.version().labels
    known = ("country", "KZ", "ru")
    assert known in labels
    for key in (("country", "nowhere", "ru"), ("nothing", "KZ", "ru"), ("country", "KZ", "la"), ("country", "KZ"),
                ("country", None, "ru")):  # fmt: skip
        assert key not in labels
        assert labels.get(key) is None
    assert "country" not in labels
    assert not labels.codes("nothing")
