"""What it was: kind, formats, topics, papers; and what is no event of the institute's."""

from collections.abc import Callable

import pytest

from etl.draft.draft_record import Draft

Record = Callable[..., dict[str, object]]
Drafted = Callable[..., tuple[list[Draft], str]]
UZ = "2025-yil 3-mart kuni SMTIda Polsha elchisi Marek Zalevskiy bilan uchrashuv boʻlib oʻtdi. {more}"
RU = "3 марта 2025 года в ИСМИ состоялась встреча с послом Польши Мареком Залевским. {more}"
EN = "On 3 March 2025 ISRS Director Aziz Karimov received the Ambassador of Poland, Marek Zalewski. {more}"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (UZ, "ambassador-meeting"),
        (RU, "ambassador-meeting"),
        ("On 3 March 2025 ISRS and KazISS held a webinar with experts from Kazakhstan.", "webinar"),
        ("3 марта 2025 года в Ташкенте ИСМИ провёл круглый стол с экспертами из Польши.", "round-table"),
        (
            "2025-yil 3-mart kuni SMTIga polkovnik Jon Smit boshchiligidagi AQSh delegatsiyasi tashrif buyurdi.",
            "delegation-visit",
        ),
        ("3 марта 2025 года ИСМИ посетил Ян Новак, глава миссии ОБСЕ в Польше.", "bilateral-meeting"),
        (
            "On 3 March 2025 ISRS experts attended the Baltic Security Forum held in Riga with scholars from Latvia.",
            "conference",
        ),
        (
            "3 марта 2025 года ИСМИ принял учёных из Польши. Стороны договорились провести совместный круглый стол.",
            "bilateral-meeting",
        ),
        (
            "On 3 March 2025 the Wilson Center welcomed a delegation of ISRS headed by its Director, Aziz Karimov.",
            "visit-abroad",
        ),
        (
            "On 3 March 2025 ISRS Director Aziz Karimov met in Berlin with Anna Berg, adviser of the Bundestag of Germany.",
            "visit-abroad",
        ),
        (
            EN + " ISRS and the Polish Institute of International Affairs signed a memorandum of understanding.",
            "memorandum-signing",
        ),
        (
            "On 3 March 2025 an agreement was inked between ISRS and the Polish Institute of International Affairs.",
            "memorandum-signing",
        ),
        (EN + " The possibility of signing a memorandum of understanding was discussed.", "ambassador-meeting"),
        ("Breakfast briefing\n\n" + EN, "ambassador-meeting"),
        (
            "On 3 March 2025 Aziz Karimov of ISRS gave evidence at a hearing of the Senate of Poland in Warsaw.",
            "conference",
        ),
        (
            "On 3 March 2025 Aziz Karimov of ISRS spoke at the Raisina Dialogue in New Delhi with scholars from India.",
            "conference",
        ),
        ("3–14 марта 2025 года в Самарканде прошла весенняя школа ИСМИ и учёных из Польши.", "training"),
        (
            "3 марта 2025 года директор ИСМИ Азиз Каримов встретился с учёным из Польши Яном Новаком, прибывшим для участия "
            "в международном форуме.",
            "bilateral-meeting",
        ),
        ("2025-yil 3-mart kuni SMTI ekspertlari polshalik hamkasblari bilan davra suhbati shaklida uchrashdi.", "round-table"),
    ],
)
def test_the_kind_follows_from_what_is_told(record: Record, text: str, kind: str) -> None:
    assert record(text.format(more=""))["kind"] == kind


@pytest.mark.parametrize(
    ("text", "more", "formats"),
    [
        (UZ, "“Markaziy Osiyo plyus” formatiga eʼtibor qaratildi.", ["ca-plus-general"]),
        (UZ, "“Markaziy Osiyo – Germaniya” muloqoti muhokama qilindi.", ["ca-germany"]),
        (UZ, "Maslahat uchrashuvi yakunlari haqida soʻz yuritildi.", ["ca-consultative"]),
        (RU, "Обсуждался формат «С5+1».", ["ca-us"]),
        (RU, "Речь шла о саммите «Центральная Азия + Япония».", ["ca-japan"]),
        (EN, "They spoke of the С5+1 and of the Consultative Meetings.", ["ca-us", "ca-consultative"]),
        (EN, "They spoke of the EU-Central Asia summit.", ["ca-eu"]),
        (EN, "They spoke of the India–Central Asia Dialogue.", ["ca-india"]),
        (EN, "They spoke of the summit of the Central Asian states and Japan.", ["ca-japan"]),
        (RU, "Обсуждались итоги саммита стран Центральной Азии и Германии.", ["ca-germany"]),
        (UZ, "“Hindiston – Markaziy Osiyo: bogʻliqlik” mavzusi koʻtarildi.", None),
        (EN, "They spoke of relations between the EU and Central Asia in an enlarged format.", None),
        (RU, "Для справки: первый саммит «Центральная Азия — Китай» прошёл в 2023 году.", None),
    ],
)
def test_a_format_is_what_was_talked_about_by_its_name(
    record: Record, text: str, more: str, formats: list[str] | None
) -> None:
    assert record(text.format(more=more)).get("formats") == formats


@pytest.mark.parametrize(
    ("text", "more", "topic"),
    [
        (UZ, "Suv resurslaridan foydalanish masalalari koʻrib chiqildi.", "water"),
        (UZ, "Afgʻonistondagi vaziyat muhokama qilindi.", "afghanistan"),
        (UZ, "Oʻzbekiston–Polsha munosabatlari muhokama qilindi.", "bilateral-relations"),
        (RU, "Обсуждались вопросы трудовой миграции.", "migration-labour"),
        (RU, "Стороны рассмотрели борьбу с терроризмом.", "counter-terrorism"),
        (EN, "They discussed artificial intelligence.", "innovation-digital"),
        (EN, "They discussed joint research.", "think-tanks"),
    ],
)
def test_a_topic_is_known_by_its_clues(record: Record, text: str, more: str, topic: str) -> None:
    assert topic in record(text.format(more=more))["topics"]  # type: ignore[operator]


@pytest.mark.parametrize(
    ("text", "more", "papers"),
    [
        (EN, "They signed a Memorandum of Understanding.", ["Memorandum of Understanding (signed)"]),
        (RU, "По итогам принято Совместное заявление.", ["Совместное заявление (adopted)"]),
        (RU, "До конца года планируется подготовить дорожную карту.", ["дорожная карта (planned)"]),
        (UZ, "Eslatib oʻtamiz, deklaratsiya 2023-yil 27-yanvarda imzolangan.", None),
        (EN, "The Joint Declaration was signed in March 2019.", ["Joint Declaration (mentioned)"]),
        (EN, "A joint action plan for 2026 was approved.", ["joint action plan for 2026 (adopted)"]),
        (EN, "Both sides expressed readiness to sign a Letter of Intent.", ["Letter of Intent (planned)"]),
        (RU, "Подписана «дорожная карта» на 2026 год.", ["дорожная карта на 2026 год (signed)"]),
        (RU, "Обсуждена возможность подписания меморандума о сотрудничестве.", ["меморандум о сотрудничестве (mentioned)"]),
        (UZ, "Hamkorlik memorandumini imzolashga kelishib olindi.", ["Hamkorlik memorandumi (planned)"]),
    ],
)
def test_a_paper_counts_as_signed_only_when_it_is_signed_now(
    record: Record, text: str, more: str, papers: list[str] | None
) -> None:
    read = record(text.format(more=more)).get("documents")
    assert read == papers or (papers is None and all("mentioned" in paper for paper in read))  # type: ignore[union-attr,attr-defined]


@pytest.mark.parametrize(
    "text",
    [
        "Vakansiya\n\nSMTI Xitoy boʻyicha ilmiy xodim lavozimiga tanlov eʼlon qiladi. Suhbatlar "
        "2025-yil 3-mart kuni oʻtkaziladi.",
        "Вышла книга\n\nИСМИ выпустил монографию о странах Центральной Азии. В ней упомянуты эксперты из Германии и Франции.",
        "Opinion: What next\n\nBy Aziz Karimov, ISRS. The leaders of Japan and Kazakhstan will "
        "meet on 3 March 2025. The region has changed.",
        "On 3 March 2025 the Minister of Foreign Affairs met the Foreign Minister of Japan, "
        "Takeshi Iwaya, in Tokyo to discuss trade.",
        "3 марта 2025 года в ИСМИ прошла встреча со студентами Самаркандского государственного "
        "университета. Выступил директор ИСМИ.",
    ],
)
def test_a_text_about_something_else_gives_none_and_says_why(drafted: Drafted, text: str) -> None:
    made, reason = drafted(text)
    assert made == []
    assert len(reason.split()) > 3


def test_an_announcement_is_marked_as_one(drafted: Drafted) -> None:
    made, _ = drafted(
        "E’LON\n\n2025-yil 21-may kuni Toshkentda SMTI va Polsha elchixonasi davra suhbati oʻtkazadi. Tadbir boʻlib oʻtadi."
    )
    assert [draft.announcement for draft in made] == [True]
    assert "announcement" in str(made[0].record["note"])


def test_two_meetings_of_one_day_are_two_drafts_each_with_its_own_guests(drafted: Drafted) -> None:
    made, _ = drafted(
        "3 марта 2025 года в ИСМИ прошли две встречи.\n\n"
        "Утром директор ИСМИ Азиз Каримов принял Посла Японии Хироси Такэду.\n\n"
        "Во второй половине дня он встретился с Послом Чехии Петром Новотным."
    )
    assert [draft.record["countries"] for draft in made] == [["JP"], ["CZ"]]
    assert {draft.record["date_start"] for draft in made} == {"2025-03-03"}
