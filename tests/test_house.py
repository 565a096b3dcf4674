"""The rules of the house, read from the files themselves."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from dash import html

ROOT = Path(__file__).resolve().parents[1]
ETL, DASHBOARD = ROOT / "etl", ROOT / "dashboard"
SOURCES = sorted([*ETL.rglob("*.py"), *DASHBOARD.rglob("*.py")])
PANELS = sorted(path for path in (DASHBOARD / "panels").glob("*.py") if path.stem != "__init__")
PAGES = sorted(path for path in (DASHBOARD / "pages").glob("*.py") if path.stem != "__init__")
NOT_OURS = {".git", ".venv", "build", "__pycache__", ".mypy_cache", ".pytest_cache", ".ruff_cache", ".hypothesis"}
MAY_CALL_BACK = {"dashboard/filter_bar.py", "dashboard/shell.py"}
# What draws the page or reaches the data: a panel gets rows and a reader, and gives back words and figures.
NOT_FOR_PANELS = {
    f"dashboard.{room}"
    for room in ("answering", "app", "database", "document", "export", "filter_bar", "found", "matched", "pages", "panel",
                 "settings", "shell")
}  # fmt: skip
READ_AND_WRITTEN = [
    ETL / "publish.py", ETL / "published.py", DASHBOARD / "database.py", DASHBOARD / "contents.py", DASHBOARD / "version.py",
    DASHBOARD / "matched.py", DASHBOARD / "found.py", DASHBOARD / "packed" / "loading.py",
]  # fmt: skip
PINNED = re.compile(r"[\w.-]+(\[[\w,.-]+\])?==[\w.!+-]+( ;[^#]*?)?( +--hash=sha256:[0-9a-f]{64})+ *")
STRING_BUILDERS = {"format", "format_map", "replace", "join", "substitute"}
CALLBACK_WORDS = {"callback", "clientside_callback", "Input", "Output", "State", "Dash", "ctx", "no_update"}


def place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), place(path))


@cache
def imports(path: Path) -> dict[str, set[str]]:
    """Module → the names taken from it; none where the module itself is imported. Submodules count as modules."""
    found: dict[str, set[str]] = {}
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                found.setdefault(alias.name, set())
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{place(path)}:{node.lineno}: write the whole name of what is imported"
            found.setdefault(node.module or "", set()).update(alias.name for alias in node.names)
    for module, names in list(found.items()):
        for name in names & modules_in(module):
            found.setdefault(f"{module}.{name}", set())
    return found


def modules_in(package: str) -> set[str]:
    folder = ROOT / package.replace(".", "/")
    return {path.stem for path in folder.iterdir() if path.suffix in ("", ".py")} if folder.is_dir() else set()


def belongs(module: str, package: str) -> bool:
    return module == package or module.startswith(f"{package}.")


def texts() -> Iterator[tuple[Path, str]]:
    """Every text file of ours."""
    for path in sorted(ROOT.rglob("*")):
        parts = path.relative_to(ROOT).parts
        if path.is_file() and not NOT_OURS.intersection(parts):
            try:
                yield path, path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue


def test_the_two_halves_never_import_each_other() -> None:
    assert SOURCES
    crossing = [
        f"{place(path)} imports {module}"
        for path in SOURCES
        for module in imports(path)
        if belongs(module, "dashboard" if ETL in path.parents else "etl")
    ]
    assert not crossing


def test_duckdb_is_imported_where_versions_are_written_opened_and_asked_alone() -> None:
    users = {place(path) for path in SOURCES if any(belongs(module, "duckdb") for module in imports(path))}
    users -= {f"dashboard/engine/{name}.py" for name in ("elsewhere", "filling", "shapes")}  # what leads to another engine
    opened = {f"dashboard/{name}.py" for name in ("contents", "database", "room")}
    assert users == {"etl/publish.py", "etl/published.py"} | opened


def test_elements_come_from_the_room_that_makes_them_quickly() -> None:
    checking = {place(path) for path in SOURCES if "html" in imports(path).get("dash", ()) or "dash.html" in imports(path)}
    assert checking == {"dashboard/elements.py"}, "write: from dashboard import elements as html"


def test_elements_have_properties_that_html_knows() -> None:
    """Nobody checks them where they are made (dashboard/elements.py)."""
    calls = [
        (path, node)
        for path in SOURCES
        if "dashboard.elements" in imports(path)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and ast.unparse(node.func.value) == "html"
    ]
    assert calls
    unknown = [
        f"{place(path)}:{call.lineno}: {ast.unparse(call.func)} has no {given.arg}"
        for path, call in calls
        for known in [{"children", *getattr(html, call.func.attr)()._prop_names}]  # type: ignore[attr-defined]
        for given in call.keywords
        if given.arg and given.arg not in known
    ]
    assert not unknown
    assert not [f"{place(path)}:{call.lineno}" for path, call in calls if len(call.args) > 1], "children, then properties"


def test_the_environment_is_read_in_settings_alone() -> None:
    readers = {
        place(path)
        for path in SOURCES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and node.attr in ("environ", "getenv")
        and ast.unparse(node.value) != "request"  # what the server says of a request
    }
    assert readers == {"dashboard/settings.py"}


def test_callbacks_stand_in_filter_bar_shell_and_export_alone() -> None:
    registering = {
        place(path)
        for path in SOURCES
        for node in ast.walk(tree(path))
        if (isinstance(node, ast.Attribute) and node.attr in ("callback", "clientside_callback"))
        or (isinstance(node, ast.ImportFrom) and {a.name for a in node.names} & {"callback", "clientside_callback"})
    }
    assert {path for path in registering if not path.startswith("dashboard/export/")} == MAY_CALL_BACK


def test_imports_among_the_rooms_of_the_dashboard_make_no_circle() -> None:
    names = {place(path).removesuffix(".py").replace("/", ".").removesuffix(".__init__"): path for path in SOURCES}
    graph = {name: set(imports(path)) & set(names) - {name} for name, path in names.items()}
    while graph:
        free = {name for name, needed in graph.items() if not needed & set(graph)}
        assert free, f"these import each other in a circle: {sorted(graph)}"
        graph = {name: needed for name, needed in graph.items() if name not in free}


LOWER_ROOMS = ("filters", "address_reading", "periods", "plan", "database", "answering", "found", "matched",
               "folding", "wording", "settings", "theme")


@pytest.mark.parametrize("name", LOWER_ROOMS)
def test_the_lower_rooms_know_no_dash(name: str) -> None:
    assert not [module for module in imports(DASHBOARD / f"{name}.py") if belongs(module, "dash")]


def test_filters_and_periods_know_no_data() -> None:
    assert [module for module in imports(DASHBOARD / "periods.py") if belongs(module, "dashboard")] == []
    for name, known in (("filters", set()), ("address_reading", {"dashboard.filters"})):
        ours = {module for module in imports(DASHBOARD / f"{name}.py") if belongs(module, "dashboard")}
        assert ours == {"dashboard", "dashboard.periods"} | known


@pytest.mark.parametrize("path", PANELS, ids=lambda path: path.stem)
class TestAPanel:
    def test_is_a_module_and_a_query_of_one_name(self, path: Path) -> None:
        query = path.with_suffix(".sql").read_text(encoding="utf-8")
        assert re.match("-- (One|The one) ", query), "a query begins by saying what one row is"

    def test_begins_with_the_question_it_answers(self, path: Path) -> None:
        first_line = (ast.get_docstring(tree(path)) or "").splitlines()[0]
        assert first_line.endswith("?")

    def test_has_the_names_of_the_contract(self, path: Path) -> None:
        functions = {node.name: node for node in tree(path).body if isinstance(node, ast.FunctionDef)}
        assigned = {
            target.id: node.value
            for node in tree(path).body
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        shown_as_html = isinstance(assigned["HEIGHT"], ast.Constant) and assigned["HEIGHT"].value == 0
        for name in ("words", "table", "figure", *(["body"] if shown_as_html else [])):
            arguments = [argument.arg for argument in functions[name].args.args]
            assert arguments == ["rows", "reader"], name

    def test_reaches_neither_callbacks_nor_the_database(self, path: Path) -> None:
        taken = imports(path)
        above = [module for module in taken if any(belongs(module, other) for other in NOT_FOR_PANELS)]
        assert not above
        of_dash = [names for module, names in taken.items() if belongs(module, "dash")]
        assert not CALLBACK_WORDS & set[str]().union(*of_dash)
        assert not [module for module in taken if belongs(module, "duckdb") or belongs(module, "flask")]

    def test_stands_on_a_page_or_is_the_open_record(self, path: Path) -> None:
        shown = {name for page in PAGES for name in constants(page)["PANELS"]}
        assert path.stem in shown | {"meeting"}


def test_no_query_stands_without_its_module() -> None:
    assert {path.stem for path in (DASHBOARD / "panels").glob("*.sql")} == {path.stem for path in PANELS}


def constants(page: Path) -> dict[str, tuple[str, ...]]:
    return {
        node.targets[0].id: ast.literal_eval(node.value)
        for node in tree(page).body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_a_page_is_constants_alone(page: Path) -> None:
    assert set(constants(page)) == {"PATH", "TITLE", "PANELS"}
    assert all((DASHBOARD / "panels" / f"{name}.py").exists() for name in constants(page)["PANELS"])
    assert not [module for module in imports(page) if belongs(module, "dashboard")]
    allowed = (ast.Assign, ast.Expr, ast.Import, ast.ImportFrom)
    assert all(isinstance(node, allowed) for node in tree(page).body), "a page has no logic"


@pytest.mark.parametrize("path", READ_AND_WRITTEN, ids=place)
def test_sql_is_static_text(path: Path) -> None:
    executed = [
        node.args[0]
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("execute", "executemany", "sql", "query")
    ]
    assert executed
    for query in executed:
        inside = list(ast.walk(query))
        built = [node for node in inside if isinstance(node, (ast.JoinedStr, ast.BinOp))]
        built += [node for node in inside if isinstance(node, ast.Attribute) and node.attr in STRING_BUILDERS]
        assert not built, f"{place(path)}:{query.lineno}"


def test_nobody_puts_sql_together_from_strings() -> None:
    sql = re.compile(r"\b(SELECT|INSERT INTO|CREATE (OR REPLACE )?(TEMP )?(TABLE|VIEW)|DELETE FROM|ATTACH)\b")
    built = [
        f"{place(path)}:{node.lineno}"
        for path in SOURCES
        for node in ast.walk(tree(path))
        if isinstance(node, (ast.JoinedStr, ast.BinOp))
        for part in ast.walk(node)
        if isinstance(part, ast.Constant) and isinstance(part.value, str) and sql.search(part.value)
    ]
    assert not built


def test_the_code_knows_no_institute_of_its_own() -> None:
    own = re.compile(r"\b(?i:ISRS|SMTI|ИСМИ|СМТИ|Toshkent|Tashkent|Тошкент|Ташкент)\b|[\"']UZ[\"']")
    found = [
        f"{place(path)}: {match[0]}"
        for path, text in texts()
        if path.suffix in (".py", ".sql", ".ftl", ".js", ".css") and (ETL in path.parents or DASHBOARD in path.parents)
        for match in own.finditer("\n".join(line for line in text.splitlines() if not is_example(line)))
    ]
    assert not found


def is_example(line: str) -> bool:
    """Whether a line only explains: a comment, or a docstring's example."""
    return line.lstrip().startswith(("#", '"""')) or " -- " in line or 'such as "' in line


def test_no_file_names_a_package_index() -> None:
    indexes = ("py" + "pi.org", "python" + "hosted", "registry." + "npmjs", "npm" + "js.com", "un" + "pkg.com")
    assert not [f"{place(path)} names {host}" for path, text in texts() for host in indexes if host in text]


def test_no_file_knows_the_machine_it_was_written_on() -> None:
    machine = re.compile(r"(?<![\w.:/-])/(work|root|home|Users|tmp/[a-z])/\w")
    found = [
        f"{place(path)}:{number}"
        for path, text in texts()
        if path.suffix != ".jsonl"
        for number, line in enumerate(text.splitlines(), 1)
        if machine.search(line)
    ]
    assert not found


def test_what_the_browser_gets_names_no_address_elsewhere() -> None:
    """The name of the SVG language is an address in form alone."""
    elsewhere = [
        f"{place(path)}: {address}"
        for path, text in texts()
        if DASHBOARD / "assets" in path.parents and path.suffix != ".txt"
        for address in re.findall(r"(?:https?:)?//[a-z0-9-]+(?:\.[a-z0-9-]+)+[^\s\"')]*", text)
        if address != "http://www.w3.org/2000/svg"
    ]
    assert not elsewhere


def test_no_rule_looks_into_a_card_from_above() -> None:
    """`.card:has(…)` makes the browser style a card anew at every stroke that Plotly draws in it; on paper none is drawn."""
    looking = re.compile(r"(?:\bbody|:root|\bhtml|\.page|\.cards|\.card|\.chart)(?![\w-])[^\s,{>+~]*:has\(")
    styles = {file.name: file.read_text(encoding="utf-8") for file in (DASHBOARD / "assets").glob("*.css")}
    assert styles
    assert not {name: looking.findall(style) for name, style in styles.items() if looking.search(style)}


@pytest.mark.parametrize("name", ["requirements", "requirements-dev"])
def test_every_requirement_is_pinned_and_hashed_and_comes_from_nowhere_in_particular(name: str) -> None:
    pinned = (ROOT / f"{name}.txt").read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    pinned = [line for line in pinned if line.strip() and not line.lstrip().startswith("#")]
    assert pinned
    for line in pinned:
        assert PINNED.fullmatch(line), line[:80]
    wanted = (ROOT / f"{name}.in").read_text(encoding="utf-8").splitlines()
    names = {requirement_name(line) for line in wanted if line and not line.startswith(("#", "-"))}
    assert names <= {requirement_name(line) for line in pinned}


def requirement_name(line: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[=<>\[; ]", line)[0]).lower()


def test_the_top_level_has_what_the_design_names_and_nothing_else() -> None:
    named = {"README.md", "Makefile", "pyproject.toml", "etl", "dashboard", "data", "tests", "CHANGELOG.md", "LICENSE"}
    named |= {"requirements.in", "requirements.txt", "requirements-dev.in", "requirements-dev.txt"}
    seen = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")} - {"build"}
    assert named <= seen
    also = {"docs", "requirements-engine.in", "requirements-engine.txt"}
    assert seen - named <= also, "a new room needs a place in the design"
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111, ".ci/run can be run"


def test_the_readme_leads_only_to_what_is_there() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    linked = [link for link in re.findall(r"\]\(([^)#]+)\)", readme) if not link.startswith("http")]
    assert linked
    assert not [link for link in linked if not (ROOT / link).exists()]


def test_browser_tests_wait_for_functions() -> None:
    """An expression is run by eval, which the page's policy forbids from the second look on: it would fail by chance."""
    waits = [
        (path.name, given)
        for path in (ROOT / "tests" / "browser").glob("*.py")
        for given in re.findall(r'wait_for_function\(f?"([^"]*)', path.read_text(encoding="utf-8"))
    ]
    assert waits
    assert not [wait for wait in waits if not re.match(r"(\w+|\(\)) => ", wait[1])]
