"""Which glossary holds where two speak of one thing."""

from __future__ import annotations

from pathlib import Path

import pytest

from mtcheck import Settings, check_text
from mtcheck.errors import SettingsError
from mtcheck.model.term import Glossary
from mtcheck.pipeline.why import contradictions, reasons
from mtcheck.termbase import parse
from mtcheck.termbase.precedence import combined
from tests.marked import fixed

PORT = "- {id: port, preferred: Odesa, deprecated: [Odessa]}\n"
BACK = "- {id: harbour, preferred: Odessa, deprecated: [Odesa]}\n"
THIRD = "- {id: haven, preferred: Odesia, deprecated: [Odessa]}\n"
HOUSE = """\
- id: house-start
  preferred: New Arms Treaty
  deprecated: [New START]
  source: {ru: [СНВ-3]}
"""


def glossary(text: str, name: str = "g.yaml") -> Glossary:
    return parse(text.encode(), name)[0]


def settings(tmp_path: Path, *texts: str, **more: object) -> Settings:
    names = []
    for number, text in enumerate(texts):
        path = tmp_path / f"g{number}.yaml"
        path.write_text(text, encoding="utf-8")
        names.append(str(path))
    return Settings(select=("terminology",), glossaries=tuple(names), **more)  # type: ignore[arg-type]


def said(text: str, with_settings: Settings) -> list[str]:
    return [f.message for f in check_text(text, settings=with_settings)]


def test_the_house_holds_over_what_comes_along(tmp_path: Path) -> None:
    ours = settings(tmp_path, HOUSE)
    assert said("They kept New START and the New Strategic Weapons Reduction Treaty.\n", ours) == [
        '"New START" → "New Arms Treaty"',
        '"New Strategic Weapons Reduction Treaty" → "New Arms Treaty"',
    ]
    row = '{"source": "Договор СНВ-3 продлен.", "target": "The New Arms Treaty was extended."}\n'
    assert check_text(row, path="a.jsonl", settings=ours) == []


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ((PORT, BACK), ['"Odesa" → "Odessa"']),
        ((BACK, PORT), ['"Odessa" → "Odesa"']),
        ((PORT, THIRD), ['"Odessa" → "Odesia"']),
        ((THIRD, PORT), ['"Odessa" → "Odesa"']),
    ],
)
def test_the_later_holds_over_the_earlier(tmp_path: Path, texts: tuple[str, str], expected: list[str]) -> None:
    ours = settings(tmp_path, *texts)
    assert said("Ships left Odessa and reached Odesa.\n", ours) == expected
    assert len(contradictions(ours)) == 1


def test_an_entry_of_the_same_id_takes_the_place(tmp_path: Path) -> None:
    ours = settings(tmp_path, "- {id: tass, preferred: Tass, deprecated: [ITAR]}\n")
    assert said("He told Tass News Agency and ITAR.\n", ours) == ['"ITAR" → "Tass"']


def test_entries_and_glossaries_are_switched_off(tmp_path: Path) -> None:
    text = "It kept the Guidance Treaty. Xin Hua Agency wrote so.\n"
    everything = Settings(select=("term-variant",))
    assert len(check_text(text, settings=everything)) == 2
    for off, left in (("inf-treaty", "Xin Hua Agency"), ("agencies", "Guidance Treaty")):
        some = Settings(select=("term-variant",), disabled_glossaries=(off,))
        assert [f.location.text for f in check_text(text, settings=some)] == [left]
    with pytest.raises(SettingsError, match="did you mean 'agencies'"):
        check_text(text, settings=Settings(disabled_glossaries=("agencys",)))


def test_the_settings_file_has_a_table_of_glossaries(tmp_path: Path) -> None:
    (tmp_path / "g.yaml").write_text(PORT, encoding="utf-8")
    file = tmp_path / "mtcheck.toml"
    file.write_text('[glossaries]\nuse = ["g.yaml"]\ndisable = ["media", "tass"]\n', encoding="utf-8")
    loaded = Settings.load(file)
    assert loaded.glossaries == ("g.yaml",)
    assert loaded.disabled_glossaries == ("media", "tass")
    file.write_text('[glossaries]\ndisabled = ["media"]\n', encoding="utf-8")
    with pytest.raises(SettingsError, match="did you mean 'disable'"):
        Settings.load(file)


def test_why_names_the_winner_and_whom_it_overrules(tmp_path: Path) -> None:
    ours = settings(tmp_path, HOUSE)
    first, second = reasons("New START", ours, "en")
    assert "write 'New Arms Treaty'" in first
    assert "house-start" in first
    assert "bundled glossary treaties" in second
    assert "the same source term, ru СНВ-3" in second
    assert list(reasons("nothing at all", ours, "en")) == []


def test_bundled_glossaries_overrule_none_of_each_other() -> None:
    from mtcheck.termbase import bundled

    every = [bundled.load(name) for name in bundled.names()]
    same, overruled = combined(every)
    assert overruled == []
    assert same == every


def test_a_form_that_two_own_entries_admit_is_no_quarrel() -> None:
    one = glossary("- {id: a, preferred: Anna Lind, admitted: [Lind], source: {ru: [Анна Линд]}}\n", "a.yaml")
    other = glossary("- {id: b, preferred: Jan Lind, admitted: [Lind], source: {ru: [Ян Линд]}}\n", "b.yaml")
    assert combined([one, other]) == ([one, other], [])
    assert fixed("term-variant", "Lind spoke.\n") == "Lind spoke.\n"


def test_a_batch_has_the_glossaries_of_its_language(tmp_path: Path) -> None:
    row = '{"document": "a", "segments": [{"source": "Раиси прибыл.", "target": "Raisi came."}]}\n'
    assert check_text(row, path="a.jsonl", settings=Settings(scope="batch")) == []
