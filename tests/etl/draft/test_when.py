"""The event's own date, and where its year comes from."""

from collections.abc import Callable

import pytest

from tests.etl.draft.conftest import Drafted

Record = Callable[..., dict[str, object]]
UZ = (
    "{when} Strategik va mintaqalararo tadqiqotlar institutida Chexiya elchisi Petr Novotni bilan "
    "uchrashuv boʻlib oʻtdi. {more}"
)
RU = (
    "{when} в Институте стратегических и межрегиональных исследований состоялась встреча "
    "с послом Чехии Петром Новотным. {more}"
)
EN = "{when} the Director of ISRS, Aziz Karimov, received the Ambassador of Czechia, Petr Novotny. {more}"
PUBLISHED = "2025-10-06"


@pytest.mark.parametrize(
    ("text", "when", "day", "basis"),
    [
        (UZ, "2025-yilning 3-oktabr kuni", "2025-10-03", "stated"),
        (UZ, "2025 yil 3 oktyabr kuni", "2025-10-03", "stated"),
        (UZ, "Joriy yil 3 oktabrda", "2025-10-03", "inferred"),
        (UZ, "Shu yilning 3-oktabr kuni", "2025-10-03", "inferred"),
        (UZ, "Kecha", "2025-10-05", "inferred"),
        (UZ, "Bugun", "2025-10-06", "inferred"),
        (UZ, "Seshanba kuni", "2025-09-30", "inferred"),
        (UZ, "Joriy yil oktabr oyining 3-kuni", "2025-10-03", "inferred"),
        (RU, "В минувшую пятницу", "2025-10-03", "inferred"),
        (RU, "3-го октября 2025 года", "2025-10-03", "stated"),
        (EN, "On Friday", "2025-10-03", "inferred"),
        (UZ, "28-dekabr kuni", "2024-12-28", "inferred"),
        (RU, "3 октября 2025 года", "2025-10-03", "stated"),
        (RU, "3 октября т.г.", "2025-10-03", "inferred"),
        (RU, "Вчера", "2025-10-05", "inferred"),
        (EN, "On October 3, 2025", "2025-10-03", "stated"),
        (EN, "On 3 October", "2025-10-03", "inferred"),
        (EN, "Yesterday", "2025-10-05", "inferred"),
        (UZ, "Joriy oyning 3-sanasida", "2025-10-03", "inferred"),
        (UZ, "Oktabrning 3-kuni", "2025-10-03", "inferred"),
        (UZ, "Oʻtgan haftaning payshanba kuni", "2025-10-02", "inferred"),
        (UZ, "Yigirma ikkinchi sentabr kuni", "2025-09-22", "inferred"),
        (RU, "3 числа текущего месяца", "2025-10-03", "inferred"),
        (RU, "Двадцать второго сентября 2025 года", "2025-09-22", "stated"),
        (RU, "На прошлой неделе, в среду,", "2025-10-01", "inferred"),
        (RU, "3.X.2025", "2025-10-03", "stated"),
        (EN, "On the 29th of last month", "2025-09-29", "inferred"),
        (EN, "On the third of October", "2025-10-03", "inferred"),
        (EN, "On Thursday of last week", "2025-10-02", "inferred"),
        (EN, "Last Monday", "2025-09-29", "inferred"),
        (EN, "On 9/28/2025", "2025-09-28", "stated"),
    ],
)
def test_the_day_is_stated_or_takes_its_year_from_the_publication(
    record: Record, text: str, when: str, day: str, basis: str
) -> None:
    read = record(text.format(when=when, more=""), PUBLISHED)
    assert (read["date_start"], read["date_basis"]) == (day, basis)


@pytest.mark.parametrize(
    ("text", "more"),
    [
        (UZ, "Ikki davlat oʻrtasidagi deklaratsiya 2019-yil 5-mayda imzolangan."),
        (UZ, "Suhbatda 16-noyabr kuni Toshkentda oʻtgan sammit yakunlari muhokama qilindi."),
        (RU, "Стороны вспомнили о меморандуме, подписанном 5 мая 2019 года."),
        (RU, "Для справки: дипломатические отношения установлены 1 января 1993 года."),
        (EN, "They recalled the declaration signed in May 2019 and the summit of 5 May 2019."),
        (EN, "\n\nNote to editors: relations were established on 1 January 1993."),
        (EN, "The next round of consultations will be held on 20 November 2025."),
        (RU, "Соглашение вступило в силу 1 июля 2025 года."),
    ],
)
def test_a_day_of_something_else_is_not_the_events(record: Record, text: str, more: str) -> None:
    read = record(text.format(when="", more=more).strip())
    assert "date_start" not in read
    assert read["date_basis"] == "unknown"


@pytest.mark.parametrize(
    ("text", "when", "first", "last"),
    [
        (UZ, "2025-yil 14–15-avgust kunlari", "2025-08-14", "2025-08-15"),
        (RU, "С 30 октября по 2 ноября 2025 года", "2025-10-30", "2025-11-02"),
        (RU, "10 и 11 июня 2025 года", "2025-06-10", "2025-06-11"),
        (EN, "On 25–26 September 2025", "2025-09-25", "2025-09-26"),
        (EN, "On September 25-26, 2025", "2025-09-25", "2025-09-26"),
        (UZ, "2025-yil 29-sentabrdan 3-oktabrga qadar", "2025-09-29", "2025-10-03"),
        (RU, "3–5.XI.2025", "2025-11-03", "2025-11-05"),
        (EN, "On 1st, 2nd & 3rd October, 2025", "2025-10-01", "2025-10-03"),
        (EN, "From Monday, 29 September, to Friday, 3 October 2025,", "2025-09-29", "2025-10-03"),
    ],
)
def test_a_range_has_both_its_ends(record: Record, text: str, when: str, first: str, last: str) -> None:
    read = record(text.format(when=when, more=""))
    assert (read["date_start"], read["date_end"]) == (first, last)


def test_the_year_may_come_from_the_address_or_the_dateline(record: Record) -> None:
    text = EN.format(when="On 3 October", more="")
    assert record(text, url="https://press.example/2023/10/04/visit")["date_start"] == "2023-10-03"
    assert record(f"TASHKENT, 4 October 2022. {text}")["date_start"] == "2022-10-03"


def test_a_day_whose_year_nothing_tells_stays_empty_and_is_asked_for(drafted: Callable[..., tuple[list[object], str]]) -> None:
    made, _ = drafted(RU.format(when="3 октября", more=""))
    assert [line for line in made[0].undecided if line.startswith("date_start:")]  # type: ignore[attr-defined]
    assert "date_start" not in made[0].record  # type: ignore[attr-defined]


def test_a_date_above_the_title_tells_what_today_is_and_is_no_day_of_the_event(drafted: Drafted) -> None:
    text = "Press release | 02.10.2025\n\nISRS receives the Ambassador\n\n" + EN
    (today,), _ = drafted(text.format(when="Today", more=""), published=PUBLISHED)
    assert (today.record["date_start"], today.record["date_basis"]) == ("2025-10-02", "inferred")
    (undated,), _ = drafted(text.format(when="At ISRS", more=""), published=PUBLISHED)
    assert undated.record["date_basis"] == "unknown"


def test_another_meeting_of_the_same_day_shares_it(drafted: Drafted) -> None:
    text = "10 March 2025\n\nOn 3 March 2025 ISRS Director Aziz Karimov met the Ambassador of Czechia, Petr Novotny.\n\n"
    later = "Later that day Mr Karimov received Anna Berg, Director of the Stockholm Environment Institute."
    made, _ = drafted(text + later)
    assert [draft.record["date_start"] for draft in made] == ["2025-03-03", "2025-03-03"]


@pytest.mark.parametrize(
    "text",
    [
        "ISRS Director Aziz Karimov met the Ambassador of Czechia, Petr Novotny, on 3 October 2025. "
        "He presented his credentials on 12 September 2025.",
        "Following up on the agreements reached in Prague on 5 May 2025, the Ambassador of Czechia, Petr Novotny, "
        "called on ISRS Director Aziz Karimov on 3 October 2025.",
        "3 октября 2025 года директор ИСМИ Азиз Каримов принял посла Чехии Петра Новотного, который 12 сентября "
        "вручил верительные грамоты.",
        "2025-yil 12-sentabrda ishonch yorligʻini topshirgan Chexiya elchisi Petr Novotni 3-oktabr kuni SMTIga tashrif "
        "buyurdi va direktor Aziz Karimov bilan uchrashdi.",
    ],
)
def test_of_several_dates_the_meetings_own_is_taken(record: Record, text: str) -> None:
    assert record(text, PUBLISHED)["date_start"] == "2025-10-03"
