"""An example of a metric: how near the length of a translation comes to that of its first reference, from 0 to 1."""

from __future__ import annotations


class SameLength:
    name = "Same length"
    higher = True
    needs = ("references",)

    def scores(self, sources: list[str], translations: list[str], references: list[list[str]]) -> list[float]:
        pairs = zip(translations, references, strict=True)
        return [min(len(t), len(r[0])) / max(len(t), len(r[0]), 1) for t, r in pairs]


class Broken(SameLength):
    def scores(self, sources: list[str], translations: list[str], references: list[list[str]]) -> list[float]:
        return [float("nan")]
