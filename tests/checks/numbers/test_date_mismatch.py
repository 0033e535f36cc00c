"""date-mismatch: where it fires beside a source and where it stays silent."""

from __future__ import annotations

import pytest

from tests.marked import assert_fires_beside

CASES = {
    "another day": ("会议将于7月26日举行。", "The meeting will be held on July ⟦28⟧."),
    "another month": ("Соглашение подписали 22 июля.", "The agreement was signed on ⟦June⟧ 22."),
    "a month of two words": ("وصل في 7 كانون الأول إلى البصرة.", "He came to Basra on ⟦October⟧ 7."),
    "a month of two words is silent": ("وصل في 7 كانون الأول إلى البصرة.", "He came to Basra on December 7."),
    "a month of the Levant": ("افتتح المعرض في 9 حزيران.", "The fair opened on ⟦July⟧ 9."),
    "another year": ("Das Album erschien 1977.", "The album came out in ⟦1976⟧."),
    "another hour": ("比赛15时30分开始。", "The match begins at ⟦4⟧:30 p.m."),
    "twelve hours are silent": ("比赛15时30分开始。", "The match begins at 3:30 p.m."),
    "a number with its year": ("Im Beschluss 307/2017 steht es.", "Decision 307/⟦2016⟧ says it."),
    "elided years are silent": ("他在1862-68年留学。", "He studied abroad from 1862 to 1868."),
    "decades are silent": ("20世纪90年代，他出生于1995年。", "In the 1990s; he was born in 1995."),
    "eras are silent": ("令和2年7月25日。", "July 25, 2020."),
    "German order is silent": ("Am 26.07.2020 um 12.30 Uhr.", "On July 26, 2020 at 12:30."),
    "an added year is silent": (
        "新华社北京7月26日电，记者26日获悉。",
        "Beijing, July 26, 2020 - on the 26th it was learnt.",
    ),
}


@pytest.mark.parametrize("sample", CASES.values(), ids=CASES)
def test_fires_where_marked(sample: tuple[str, str]) -> None:
    assert_fires_beside("date-mismatch", sample)


YEARS = {
    "a Buddhist year": ("th", "กฎหมายนี้มีผลในปี พ.ศ. 2566", "The law took effect in ⟦2566⟧."),
    "an Iranian year": ("fa", "این قانون در سال ۱۴۰۲ تصویب شد.", "The law was passed in ⟦1402⟧ by parliament."),
    "our year, silent": ("th", "กฎหมายนี้มีผลในปี พ.ศ. 2566", "The law took effect in 2023."),
    "an era that is named, silent": ("th", "กฎหมายนี้มีผลในปี พ.ศ. 2566", "The law took effect in B.E. 2566."),
    "a count, silent": ("th", "มีผู้สมัคร 2566 คน", "A total of 2566 people applied."),
    "another language, silent": ("de", "Im Jahr 2566 wird es so sein.", "In the film it is set in 2566."),
}


@pytest.mark.parametrize(("language", "source", "target"), YEARS.values(), ids=YEARS)
def test_a_year_of_another_calendar(language: str, source: str, target: str) -> None:
    assert_fires_beside("date-mismatch", (source, target), source_lang=language)
