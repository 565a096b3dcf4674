"""What repairs are made with."""

from collections.abc import Callable, Mapping

from sqlglot import exp

Change = Callable[[exp.Expr], exp.Expr]  # what takes the place of an expression; it itself where nothing is to be changed
Repair = Callable[[exp.Expr], exp.Expr]  # the same of a whole query


def call(name: str, *given: exp.Expr | str | float) -> exp.Expr:
    """A function of ClickHouse, by its own name. Numbers and words are literals."""
    return exp.Anonymous(this=name, expressions=[each if isinstance(each, exp.Expr) else exp.convert(each) for each in given])


def each(changes: Mapping[type[exp.Expr], Change]) -> Repair:
    """A repair that changes each expression of these kinds, the inner ones first."""

    def repair(query: exp.Expr) -> exp.Expr:
        for found in reversed(list(query.bfs())):
            change = changes.get(type(found))
            if change and (changed := change(found)) is not found:
                found.replace(changed)
        return query

    return repair


def simple(name: str) -> Change:
    """Another name, the same arguments."""
    return lambda found: call(name, *(each.copy() for each in (found.this, found.args.get("expression")) if each is not None))


def is_kind(kind: exp.DataType | None, *names: str) -> bool:
    """Whether a type is one of these; what has none is unknown."""
    return kind.is_type(*names) if kind else "unknown" in names
