"""python -m dashboard prepare: what browsers load once, made as small as can be, at set-up instead of at every request.

Plotly with only the kinds of traces that our figures have is built where Node and its packages can be had, and left out
where not: browsers get the whole one of the Python package then. Both draw the same.
"""

import argparse
import gzip
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import brotli

from dashboard.app import create_app
from dashboard.database import Database
from dashboard.settings import Settings
from dashboard.web import SLIM, digest, slim_name, static_addresses

PATIENCE = 60  # seconds that fetching the packages may take
QUIET = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", "--fetch-retries=0", "--fetch-timeout=20000")


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", default: Path) -> None:
    cli = commands.add_parser("prepare", help="compress what browsers load once", description=__doc__)
    cli.add_argument("--to", type=Path, default=default, help="folder (default: %(default)s)")
    cli.set_defaults(run=lambda given: run(given.to))


def run(folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    slim = folder / slim_name()
    if not slim.is_file():
        print(build(slim), flush=True)
    app = create_app(Database(folder / "none.duckdb"), Settings(web=folder))
    client = app.server.test_client()
    contents = [client.get(address, headers={"Accept-Encoding": ""}).get_data() for address in static_addresses(app)]
    wanted = [(content, folder / f"{digest(content)}.{how}") for content in contents for how in ("br", "gzip")]
    missing = [(content, file) for content, file in wanted if not file.is_file()]
    with ProcessPoolExecutor() as processes:
        list(processes.map(compress, [content for content, _ in missing], [file for _, file in missing]))
    for old in set(folder.glob("*.*")) - {slim, *(file for _, file in wanted)}:
        old.unlink()
    return 0


def compress(content: bytes, file: Path) -> None:
    small = brotli.compress(content) if file.suffix == ".br" else gzip.compress(content, 9, mtime=0)
    partial = file.with_suffix(f"{file.suffix}.part")
    partial.write_bytes(small)
    partial.replace(file)


def build(slim: Path) -> str:
    """Builds the slim Plotly; says what came of it."""
    npm, node = shutil.which("npm"), shutil.which("node")
    if not (npm and node):
        return "Node is not here: browsers get the whole Plotly."
    with tempfile.TemporaryDirectory() as place:
        shutil.copytree(SLIM, place, dirs_exist_ok=True)
        try:
            for command in ([npm, "ci", *QUIET], [node, "build.mjs", slim.name]):
                subprocess.run(command, cwd=place, check=True, capture_output=True, text=True, timeout=PATIENCE)
            shutil.copyfile(Path(place) / slim.name, slim.with_suffix(".part"))
        except (subprocess.SubprocessError, OSError) as failed:
            return f"The slim Plotly could not be built ({type(failed).__name__}): browsers get the whole one."
    slim.with_suffix(".part").replace(slim)
    return f"Plotly for browsers: {slim.stat().st_size / 1e6:.1f} MB."


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1])))
