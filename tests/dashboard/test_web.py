"""What browsers load once: lasting addresses, compressed once, a slim Plotly where it was built."""

import gzip
import json
import re
from pathlib import Path

import brotli
import plotly
import plotly.graph_objects as go
import pytest
from flask.testing import FlaskClient
from plotly.offline import get_plotlyjs_version

from dashboard import web
from dashboard.app import create_app
from dashboard.database import Database
from dashboard.prepare import build, compress
from dashboard.settings import Settings
from tests.dashboard.test_app import draw

DASHBOARD = Path(web.__file__).parent
WHOLE = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
DECODED = {"br": brotli.decompress, "gzip": gzip.decompress, "": bytes}


@pytest.fixture
def client(tmp_path: Path) -> FlaskClient:
    """A dashboard whose folder of prepared files is empty; it has no records, and needs none."""
    return create_app(Database(tmp_path / "none.duckdb"), Settings(web=tmp_path)).server.test_client()


def got(client: FlaskClient, address: str, how: str = "") -> tuple[bytes, str]:
    """A file as the browser reads it, and the encoding in which it came."""
    response = client.get(address, headers={"Accept-Encoding": how})
    assert response.status_code == 200
    came = response.headers.get("Content-Encoding", "")
    return DECODED[came](response.get_data()), came


def test_every_script_and_style_has_an_address_that_lasts_and_goes_out_compressed(app_client: FlaskClient) -> None:
    document = app_client.get("/?period=all").get_data(as_text=True)
    addresses = re.findall(r"(?:src|href|data-plotly|data-map)=\"(/(?:assets|_dash)[^\"]+)\"", document)
    addresses = [address for address in addresses if address != "/assets/mark.svg"]
    assert {web.SCRIPTS, web.STYLES, web.PLOTLY, web.MAP} <= {address.partition("?")[0] for address in addresses}
    for address in addresses:
        for how in ("br", "gzip"):
            response = app_client.get(address, headers={"Accept-Encoding": how})
            assert response.headers["Content-Encoding"] == how, address
            assert "immutable" in response.headers["Cache-Control"], address
            assert "Accept-Encoding" in response.headers["Vary"]


def test_an_address_changes_with_what_is_behind_it(client: FlaskClient, tmp_path: Path) -> None:
    files = web.Web(tmp_path)
    for path in (web.SCRIPTS, web.STYLES):
        content, _ = got(client, path)
        assert files.lasting(path) == f"{path}?m={web.digest(content)}"
    assert web.lasting_map() == f"{web.MAP}?m={web.digest(got(client, web.MAP)[0])}"


def test_our_scripts_and_styles_go_out_whole_and_fonts_last(client: FlaskClient) -> None:
    scripts, styles = (got(client, path)[0].decode() for path in (web.SCRIPTS, web.STYLES))
    assert all(file.read_text() in scripts for file in web.ASSETS.glob("*.js"))
    fonts = re.findall(r"url\(\"(fonts/[^\"]+)\"\)", styles)
    assert fonts
    for font in fonts:
        response = client.get(f"/assets/{font}")
        assert response.get_data() == (web.ASSETS / font.partition("?")[0]).read_bytes()
        assert "immutable" in response.headers["Cache-Control"]
        assert "Content-Encoding" not in response.headers, "a font is compressed already"


def test_what_was_prepared_goes_out_as_it_was_prepared(client: FlaskClient, tmp_path: Path) -> None:
    content, _ = got(client, web.STYLES)
    compress(content, tmp_path / f"{web.digest(content)}.br")
    prepared = (tmp_path / f"{web.digest(content)}.br").read_bytes()
    assert client.get(web.STYLES, headers={"Accept-Encoding": "br"}).get_data() == prepared
    assert len(prepared) < len(client.get(web.STYLES, headers={"Accept-Encoding": "gzip"}).get_data())
    assert got(client, web.STYLES, "br") == (content, "br")
    assert not list(tmp_path.glob("*.part"))


def test_what_is_there_already_is_not_sent_again(client: FlaskClient) -> None:
    etag = client.get(web.SCRIPTS).headers["ETag"]
    assert client.get(web.SCRIPTS, headers={"If-None-Match": etag}).status_code == 304


def test_the_slim_plotly_is_served_where_it_was_built_and_the_whole_one_elsewhere(client: FlaskClient, tmp_path: Path) -> None:
    (tmp_path / "plotly-0.0.0-old.min.js").write_text("another version")
    assert got(client, web.PLOTLY, "gzip")[0] == WHOLE.read_bytes()
    folder = tmp_path / "with"
    folder.mkdir()
    (folder / web.slim_name()).write_text("slim")
    other = create_app(Database(tmp_path / "none.duckdb"), Settings(web=folder)).server.test_client()
    assert got(other, web.PLOTLY, "br")[0] == b"slim"


def test_without_node_nothing_is_built_and_nothing_breaks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "whole Plotly" in build(tmp_path / "plotly.min.js")
    assert not list(tmp_path.iterdir())


def test_the_slim_plotly_is_of_our_version_and_has_every_kind_of_trace_we_draw() -> None:
    wanted = json.loads((web.SLIM / "package.json").read_text())["dependencies"]
    locked = json.loads((web.SLIM / "package-lock.json").read_text())["packages"]
    assert wanted["plotly.js"] == get_plotlyjs_version() == locked["node_modules/plotly.js"]["version"]
    assert all(one.get("integrity") for place, one in locked.items() if place), "every package is known by its hash"
    sources = "\n".join(file.read_text() for folder in ("panels", "charts") for file in (DASHBOARD / folder).glob("*.py"))
    kinds = {name.removeprefix("add_") for name in dir(go.Figure) if name.startswith("add_")}
    drawn = set(re.findall(r"\"type\": \"(\w+)\"", sources)) & kinds
    assert {"bar", "choropleth", "heatmap", "scatter"} <= drawn
    assert drawn - set(re.findall(r"plotly\.js/lib/(\w+)", (web.SLIM / "entry.js").read_text())) == {"scatter"}


def test_lists_are_asked_for_once_a_version_and_language(app_client: FlaskClient) -> None:
    bar = json.dumps(draw(app_client, "/meetings", "?period=2024&lang=ru")["frame"]["parts"]["filter-bar"])
    (address,) = re.findall(r"/choices/\w+/ru\.json", bar)
    response = app_client.get(address)
    assert "immutable" in response.headers["Cache-Control"]
    lists = response.get_json()
    assert set(lists) == {"country", "topic", "format", "kind", "level", "organisation", "person"}
    named = {choice["value"]: choice["label"] for group in lists["country"] for choice in group["items"]}
    assert named["country:KZ"] == "Казахстан"
    assert "Казахстан" not in bar
    assert app_client.get("/choices/0000/ru.json").status_code == 404


def test_a_repeat_visit_is_small(app_client: FlaskClient) -> None:
    """What is no file that lasts: the document, Dash's layout and callbacks, and the answer."""
    accepted = {"Accept-Encoding": "gzip"}  # what every browser takes; others are smaller
    paths = ("/?period=all", "/_dash-layout", "/_dash-dependencies")
    asked = [app_client.get(path, headers=accepted).get_data() for path in paths]
    answer = gzip.compress(json.dumps(draw(app_client, "/", "?period=all")).encode(), 6)
    assert sum(map(len, asked)) + len(answer) < 60_000
