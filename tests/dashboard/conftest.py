"""What the tests of the dashboard share."""

import pytest

from dashboard.database import Database
from tests.dashboard.panels import nasty


@pytest.fixture(scope="session")
def harmful(tmp_path_factory: pytest.TempPathFactory) -> Database:
    """Records that are made up to do harm: HTML, formulas, very long texts, addresses that must not become links."""
    return nasty.loaded(tmp_path_factory.mktemp("nasty"))
