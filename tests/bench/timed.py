"""python -m tests.bench.timed load FILE DATABASE: the load as it is; its last line says what the duplicates took."""

import sys
import time
from collections.abc import Callable
from typing import Any

from etl import gathering
from etl.__main__ import main

spent = 0.0


def timed(work: Callable[..., Any]) -> Callable[..., Any]:
    def call(*arguments: Any) -> Any:
        global spent
        start = time.perf_counter()
        try:
            return work(*arguments)
        finally:
            spent += time.perf_counter() - start

    return call


if __name__ == "__main__":
    command, file, database = sys.argv[1:]
    gathering.line_up, gathering.suspected = timed(gathering.line_up), timed(gathering.suspected)  # type: ignore[attr-defined]
    code = main([command, file, "--database", database])
    print(f"{spent:.1f}")
    sys.exit(0 if code in (0, 1) else code)
