"""Likeness of spellings: one name or two."""

from __future__ import annotations

import pytest

from mtcheck.text.chinese.romanisation import pinyin_syllables
from mtcheck.text.names.similarity import likeness
from mtcheck.text.reading.sound import odd_spelling, sound

ONE = [
    ("Ryabkov", "Riyabkov"), ("Sergey", "Sergei"), ("Chernyshev", "Tchernyshev"), ("Zelensky", "Zelenskiy"),
    ("Benešov", "Benesov"), ("Guðrún", "Gudrun"), ("Akasakatei", "Akasaka-tei"), ("Furgalov", "Frugalov"),
    ("Villarreal", "Villareal"), ("Chongqing", "Chonging"), ("Rachmaninoff", "Rachmaninov"), ("Khabib", "Habib"),
    ("Osaka", "Ōsaka"),
]  # fmt: skip
TWO = [
    ("Hubei", "Hebei"), ("Shaanxi", "Shanxi"), ("Petrov", "Petrova"), ("Kadyrov", "Kadyrova"), ("Nigeria", "Nigerian"),
    ("Iceland", "Icelandic"), ("Caledonia", "Caledonians"), ("Asia-Pacific", "Asian-Pacific"), ("Zhang", "Zheng"),
    ("Wang", "Wan"), ("Ivanov", "Ivanovsky"), ("Lee", "Leo"), ("Imam-Ul-Haq", "Imam-ul-Haq"), ("Yan'an", "Yan’an"),
    ("Putin", "Biden"), ("Nowak", "Bonak"),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b"), ONE)
def test_spellings_of_one_name(a: str, b: str) -> None:
    assert likeness(a, b).strength >= 0.7
    assert likeness(a, b) == likeness(b, a)


@pytest.mark.parametrize(("a", "b"), TWO)
def test_two_names(a: str, b: str) -> None:
    assert likeness(a, b).strength < 0.7
    assert likeness(a, b) == likeness(b, a)


def test_sound_classes() -> None:
    assert sound("Ryabkov") == sound("Riabkov") == sound("Rjabkow")
    assert sound("Shcherbakov") == sound("Schtscherbakow")


PINYIN = [
    ("Hubei", 2),
    ("Xi'an", 1),
    ("Zhengzhou", 2),
    ("Shaanxi", 2),
    ("Heilongjiang", 3),
    ("Chonging", 0),
    ("Siamen", 0),
    ("Xiaoan", 2),
    ("Ryabkov", 0),
]


@pytest.mark.parametrize(("name", "syllables"), PINYIN)
def test_pinyin(name: str, syllables: int) -> None:
    assert pinyin_syllables(name) == syllables


@pytest.mark.parametrize(
    ("name", "expected"), [("Riyabkov", True), ("Ryabkov", False), ("Kiyashko", False), ("Maria", False)]
)
def test_odd_spellings(name: str, expected: bool) -> None:
    assert odd_spelling(name) is expected
