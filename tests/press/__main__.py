"""`python -m tests.press`: precision, recall and F1 of the drafts of the four parts of the corpus, by field and language.

`--half known`, `practice` or `strangers` scores that part alone, `--differences` lists what is wrong in its texts. Of the
part set aside only totals are shown: whoever corrects the rules does not read it.
"""

from __future__ import annotations

import argparse
import time

from tests.press.scoring import FIELDS, Reader, Score, Tally, scored

LANGUAGES = ("uz", "uz_Cyrl", "ru", "en")
PARTS = {
    "known": "known half",
    "practice": "practice set, written later and corrected by as well",
    "strangers": "strangers, in the manner of many houses, scored at first sight and then corrected by",
    "set_aside": "half set aside, only ever scored",
}
GOALS = {"date": 0.95, "countries": 0.95, "people": 0.85, "organisations": 0.80, "formats": 0.95, "topics": 0.80, "kind": 0.90}


def main() -> None:
    """Scores and prints."""
    parser = argparse.ArgumentParser(prog="python -m tests.press", description="How good the drafts of press releases are.")
    parser.add_argument("--half", choices=tuple(PARTS))
    parser.add_argument("--differences", action="store_true", help="text by text, but for the half set aside")
    stated = parser.parse_args()
    reader = Reader()
    for half, name in PARTS.items():
        if stated.half in (None, half):
            began = time.perf_counter()
            score = scored(half, reader)
            took = (time.perf_counter() - began) * 1000 / max(score.texts, 1)
            heading = name[0].upper() + name[1:]
            print(f"\n{heading}: {score.texts} texts, {took:.0f} ms a text, {score.unproved} values without evidence")
            _print(score)
            _print_confusion(score)
            if stated.differences and half != "set_aside":
                print(*score.differences, sep="\n")


def _print(score: Score) -> None:
    print(f"{'':14} {'precision recall   F1':>24}  goal   " + "  ".join(f"F1 {language:7}" for language in LANGUAGES))
    for part in FIELDS:
        all_ = score.tallies.get((part, ""), Tally())
        goal = f"{GOALS[part]:.2f}" if part in GOALS else "    "
        each = "  ".join(
            f"{score.tallies[part, language].f1:10.2f}" if (part, language) in score.tallies else " " * 10
            for language in LANGUAGES
        )
        print(f"{part:14} {all_.precision:12.2f} {all_.recall:6.2f} {all_.f1:5.2f}  {goal} {each}")


def _print_confusion(score: Score) -> None:
    """Topics that were missed (left) and invented (right), most often first."""
    missed = [f"{topic} {count}" for (topic, other), count in score.confused.most_common() if other == "—"]
    invented = [f"{topic} {count}" for (other, topic), count in score.confused.most_common() if other == "—"]
    print(f"topics missed: {', '.join(missed) or 'none'}")
    print(f"topics invented: {', '.join(invented) or 'none'}")


if __name__ == "__main__":
    main()
