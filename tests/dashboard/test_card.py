"""What stands round a chart."""

import pytest

from dashboard.card import LONG_ON_A_PHONE, foot
from dashboard.filters import LANGUAGES
from tests.conftest import View
from tests.dashboard.components import parts, said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_long_caption_on_a_phone_says_its_first_sentence_and_keeps_the_others_one_touch_away(
    view: View, language: str
) -> None:
    caption = "Записи до 31 дек. 2025 г. учтены. " * 2 + "Yana 3 davlat. " * 3 + "Ў" * LONG_ON_A_PHONE + "."
    reader, _ = view(f"?period=all&lang={language}", width="narrow")
    shown = foot(caption, reader)
    (rest,) = parts(shown, kind="Details")
    (summary,) = parts(rest, kind="Summary")
    assert said(summary) == reader.say("caption-rest")
    assert said(parts(shown, kind="P")[0]) == "Записи до 31 дек. 2025 г. учтены."
    assert " ".join(said(part) for part in parts(shown, kind="P")) == caption


@pytest.mark.parametrize(("caption", "width"), [("A sentence. Another.", "narrow"), ("A. " * LONG_ON_A_PHONE, "medium")])
def test_a_short_caption_and_one_with_room_stand_whole(view: View, caption: str, width: str) -> None:
    reader, _ = view("?period=all", width=width)
    shown = foot(caption, reader)
    assert said(shown) == caption
    assert not parts(shown, kind="Details")
