"""Who took part: partner countries, organisations and people, told apart from what is only talked about."""

from collections.abc import Callable

import pytest

Record = Callable[..., dict[str, object]]
LEAD_UZ = "2025-yil 3-mart kuni SMTIda {guest} bilan uchrashuv boʻlib oʻtdi. {more}"
LEAD_RU = "3 марта 2025 года в ИСМИ состоялась встреча с {guest}. {more}"
LEAD_EN = "On 3 March 2025 ISRS hosted {guest}. {more}"


@pytest.mark.parametrize(
    ("lead", "guest", "country"),
    [
        (LEAD_UZ, "Fransiya delegatsiyasi", "FR"),
        (LEAD_UZ, "fransiyalik ekspertlar", "FR"),
        (LEAD_UZ, "Qozogʻistonning tahlil markazlari vakillari", "KZ"),
        (LEAD_UZ, "AQSh va BAAdan kelgan ekspertlar", "AE US"),
        (LEAD_UZ, "XXR olimlari", "CN"),
        (LEAD_RU, "французской делегацией", "FR"),
        (LEAD_RU, "представителями посольства Польши", "PL"),
        (LEAD_RU, "экспертами из КНР и ФРГ", "CN DE"),
        (LEAD_EN, "a delegation of Finland", "FI"),
        (LEAD_EN, "Swiss researchers", "CH"),
        (LEAD_EN, "experts from the UAE and South Korea", "AE KR"),
    ],
)
def test_a_partner_is_known_by_name_adjective_and_short_form(record: Record, lead: str, guest: str, country: str) -> None:
    read = record(lead.format(guest=guest, more=""))
    assert " ".join(sorted(read["countries"])) == country  # type: ignore[call-overload]


@pytest.mark.parametrize(
    ("lead", "guest", "more"),
    [
        (
            LEAD_UZ,
            "Fransiya delegatsiyasi",
            "Suhbatda Afgʻonistondagi vaziyat, Xitoy – Qirgʻiziston – Oʻzbekiston temir yoʻli koʻrib chiqildi.",
        ),
        (LEAD_UZ, "Fransiya delegatsiyasi", "Maʼlumot uchun: oʻtgan yili Rossiya va Germaniya ekspertlari kelgan edi."),
        (LEAD_RU, "французской делегацией", "Обсуждались ситуация в Афганистане и маршрут через Иран и Азербайджан."),
        (
            LEAD_EN,
            "a delegation of France",
            "They discussed the influence of Russia, events in Iran and the route across Georgia.",
        ),
        (LEAD_EN, "a French delegation", "Afghanistan, Pakistan and India were mentioned."),
    ],
)
def test_a_country_that_is_only_talked_about_is_no_partner(record: Record, lead: str, guest: str, more: str) -> None:
    assert record(lead.format(guest=guest, more=more))["countries"] == ["FR"]


def test_an_international_body_has_no_country_wherever_its_seat_and_its_staff_come_from(record: Record) -> None:
    read = record(
        "On 3 March 2025 Deputy Director of ISRS Aziz Karimov met in Vienna with Anna Berg, "
        "Head of the Programme Office of the OSCE. "
        "Ms Berg, a Swede by birth, works in Austria."
    )
    assert "countries" not in read
    assert (read["city"], read["venue_country"]) == ("Vienna", "AT")


def test_all_countries_of_the_region_are_the_four_others(record: Record) -> None:
    read = record(
        "2025-yil 3-mart kuni Toshkentda SMTI tashkil etgan konferensiya boʻlib oʻtdi. "
        "Unda Markaziy Osiyoning barcha davlatlari ekspertlari ishtirok etdi."
    )
    assert sorted(read["countries"]) == ["KG", "KZ", "TJ", "TM"]  # type: ignore[call-overload]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "2025-yil 3-mart kuni SMTI direktori Aziz Karimov Polsha elchisi Marek Zalevskiyni qabul qildi.",
            "Marek Zalevskiy",
            "elchi",
        ),
        (
            "2025-yil 3-mart kuni SMTIga general Jon Smit boshchiligidagi AQSh delegatsiyasi tashrif buyurdi.",
            "Jon Smit",
            "general",
        ),
        (
            "3 марта 2025 года в ИСМИ прошла встреча с делегацией США во главе с генералом Джоном Смитом.",
            "Джон Смит",
            "генерал",
        ),
        ("3 марта 2025 года директор ИСМИ Азиз Каримов принял Посла Японии Хироси Такэду.", "Хироси Такэда", "Посол"),
        ("3 марта 2025 года в ИСМИ состоялась встреча с Послом Индии Смитой Пант.", "Смита Пант", "Посол"),
        ("On 3 March 2025 ISRS hosted a US delegation headed by General John Smith.", "John Smith", "General"),
        (
            "On 3 March 2025 ISRS Director Aziz Karimov met Dr. Wei-Lin Zhang, Head of the Asia Center of China.",
            "Wei-Lin Zhang",
            "Head",
        ),
    ],
)
def test_a_guest_is_named_in_the_nominative_with_his_role(record: Record, text: str, name: str, role: str) -> None:
    people = record(text)["counterparts"]
    assert [(p["name"], p["role"]) for p in people] == [(name, role)]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "more",
    [
        "Piter Uolles chop etgan tadqiqot eslatib oʻtildi.",
        "Institut eksperti Piter Uolles yozgan maqola muhokama qilindi.",
        "Uchrashuv soʻngida Karimovga rektor Piter Uolles nomidan taklif topshirildi.",
    ],
)
def test_somebody_who_is_only_mentioned_did_not_take_part(record: Record, more: str) -> None:
    people = record(LEAD_UZ.format(guest="Polsha elchisi Marek Zalevskiy", more=more))
    assert [person["name"] for person in people["counterparts"]] == ["Marek Zalevskiy"]  # type: ignore[attr-defined]


def test_initials_and_repetitions_are_one_person(record: Record) -> None:
    read = record(
        LEAD_RU.format(
            guest="послом Чехии Петром Новотным",
            more="Гостя принял директор ИСМИ Азиз Каримов. П. Новотный поблагодарил А. Каримова.",
        )
    )
    assert [p["name"] for p in read["counterparts"]] == ["Пётр Новотный"]  # type: ignore[attr-defined]
    assert [p["name"] for p in read["institute_side"]] == ["Азиз Каримов"]  # type: ignore[attr-defined]


def test_the_institute_is_known_by_its_misnomers_and_in_mixed_script(record: Record) -> None:
    for own in ("СMТИда", "Стратегик ва минтақавий тадқиқотлар институтида"):
        text = f"2025 йил 3 март куни {own} Тожикистон элчиси Шаҳриёр Раҳмонзода билан учрашув бўлиб ўтди."
        read = record(text)
        assert read["countries"] == ["TJ"]
        assert {org["country"] for org in read["organisations"]} == {"TJ"}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "ours", "theirs"),
    [
        (
            "On 3 March 2025 the Wilson Center welcomed a delegation of ISRS headed by its Director, Aziz Karimov. "
            "The hosts were represented by Anna Berg, deputy director, and fellow John Reed.",
            ["Aziz Karimov"],
            ["Anna Berg", "John Reed"],
        ),
        (
            "3 марта 2025 года ИСМИ посетил профессор Варшавского университета Ян Новак. С нашей стороны в беседе "
            "участвовал начальник отдела Азиз Каримов, с польской стороны – эксперт Анна Зелинская.",
            ["Азиз Каримов"],
            ["Ян Новак", "Анна Зелинская"],
        ),
        (
            "3 марта 2025 года в ИСМИ состоялась встреча заместителя директора Азиза Каримова с делегацией Бундестага "
            "во главе с депутатом Анной Берг. Гостей приветствовал Пётр Ким – начальник отдела ИСМИ.",
            ["Азиз Каримов", "Пётр Ким"],
            ["Анна Берг"],
        ),
        (
            "2025-yil 3-mart kuni SMTI direktori Aziz Karimov Polshaning Sharq tadqiqotlari markazi direktori Anna Bergni "
            "qabul qildi. Mazkur markazning katta tadqiqotchisi Yan Novak ham qatnashdi.",
            ["Aziz Karimov"],
            ["Anna Berg", "Yan Novak"],
        ),
    ],
)
def test_the_sides_are_told_by_the_words_that_name_them(record: Record, text: str, ours: list[str], theirs: list[str]) -> None:
    read = record(text)
    assert [person["name"] for person in read.get("institute_side", [])] == ours  # type: ignore[attr-defined]
    assert [person["name"] for person in read.get("counterparts", [])] == theirs  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (LEAD_EN.format(guest="Anna Berg, Head of the Department of Asian Studies at SIPRI.", more=""), ("SIPRI", "SE")),
        (LEAD_RU.format(guest="директором Музея Востока (Польша) Анной Берг", more=""), ("Музей Востока", "PL")),
        (
            LEAD_UZ.format(guest="KOICA Oʻzbekistondagi vakolatxonasi rahbari Kim Xyon Su", more=""),
            ("KOICA Oʻzbekistondagi vakolatxonasi", "KR"),
        ),
    ],
)
def test_a_body_is_no_department_and_has_the_state_beside_it(record: Record, text: str, body: tuple[str, str]) -> None:
    assert [(org["name"], org["country"]) for org in record(text)["organisations"]] == [body]  # type: ignore[attr-defined]
