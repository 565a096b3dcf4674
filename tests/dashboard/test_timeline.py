"""Words on the timeline: names of summits stay inside the chart, and what a frame is stays inside its frame."""

import pytest

from dashboard.charts import flags, timeline
from dashboard.filters import LANGUAGES
from dashboard.panels import over_time
from dashboard.theme import text_width
from tests.conftest import View


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_on_the_timeline_stay_where_they_belong(view: View, language: str) -> None:
    reader, answer = view(f"?period=2025&lang={language}", "over_time")
    starts = reader.plan.bins()
    placed = flags.flags(starts, reader)
    begin, end = timeline.x_range(len(starts))
    room = flags.WIDTHS["wide"]
    for flag in placed:
        at, words = (flag.x - begin) / (end - begin) * room, text_width(flag.name)
        left, right = (at - words, at) if flag.mirrored else (at, at + words)
        assert left >= 0, flag.name
        assert right <= room, flag.name
    assert any(flag.mirrored for flag in placed), "a summit in December has no room to its right"

    figure = over_time.figure(answer.rows["over_time"], reader)
    (label,) = [note for note in figure["layout"]["annotations"] if note["yanchor"] == "top"]
    (frames,) = [trace for trace in figure["data"] if trace.get("name") == "comparison"]
    inside = timeline.FRAME_ROOM["wide"] / len(starts) * frames["width"]
    assert all(text_width(line, 14) <= inside for line in label["text"].split("<br>")), "words cross the frame"
