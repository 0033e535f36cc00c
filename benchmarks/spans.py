"""Findings as error spans, held against human ratings as WMT's error-span task does, beside learned metrics.

`python -m benchmarks.spans RATINGS.tsv` takes ratings in the TSV of google/wmt-mqm-human-evaluation (columns system,
doc, doc_id, seg_id, rater, source, target, category, severity; the span between <v> and </v>), and, with `--spans
FILE.json`, what `comet-score --to_json` wrote of the same segments. Printed are, for each, its spans, the share of them
that meets a span of any rater, what that would be by chance (the span at every place of its segment), the share of the
raters' major spans that it meets, and precision, recall and F1 by character, as the task counts them: the raters'
characters are those in a span of any of them.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from mtcheck import Settings, check_paths

Key = tuple[str, str]
Span = tuple[int, int]
_MAJOR = ("major", "critical")
_NO_ERROR = ("no-error", "neutral")


class Rated(NamedTuple):
    """The segments of the ratings, by source and translation: the spans of any rater, and those that are major."""

    documents: dict[str, list[Key]]
    spans: dict[Key, list[Span]]
    major: dict[Key, list[Span]]


def read_ratings(path: str) -> Rated:
    """The ratings in a file; rows of one segment stand for its raters' spans."""
    documents: dict[str, list[Key]] = defaultdict(list)
    spans: dict[Key, list[Span]] = {}
    major: dict[Key, list[Span]] = defaultdict(list)
    with open(path, encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            text, span = _unmarked(row["target"])
            source, _ = _unmarked(row["source"])
            key = source, text
            article = documents[f"{row['doc']}@{row['system']}"]
            if key not in article:
                article.append(key)
            found = spans.setdefault(key, [])
            severity = row["severity"].lower()
            if span and severity not in _NO_ERROR:
                found.append(span)
                if severity in _MAJOR:
                    major[key].append(span)
    return Rated(dict(documents), spans, dict(major))


def _unmarked(text: str) -> tuple[str, Span | None]:
    before, mark, rest = text.partition("<v>")
    if not mark:
        return text, None
    inside, _, after = rest.partition("</v>")
    return before + inside + after, (len(before), len(before) + len(inside))


def found_by_mtcheck(rated: Rated) -> dict[Key, list[Span]]:
    """The findings in the rated translations, as a default run beside their sources has them."""
    keys: dict[tuple[str, int], Key] = {}
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "rated.jsonl")
        with open(path, "w", encoding="utf-8") as stream:
            for name, article in rated.documents.items():
                segments = [{"id": n, "source": source, "target": text} for n, (source, text) in enumerate(article)]
                stream.write(json.dumps({"document": name, "segments": segments}, ensure_ascii=False) + "\n")
                keys |= {(name, n): key for n, key in enumerate(article)}
        report = check_paths(path, settings=Settings(cache=False))
    found: dict[Key, list[Span]] = defaultdict(list)
    for finding in report:
        place = finding.location
        if place.side == "target" and place.end > place.start:
            found[keys[place.document, place.order]].append((place.start, place.end))
    return found


def found_by_comet(path: str) -> dict[Key, list[Span]]:
    """The spans in what comet-score --to_json wrote."""
    with open(path, encoding="utf-8") as stream:
        whole = json.load(stream)
    return {
        (row["src"], row["mt"]): [(error["start"], error["end"]) for error in row.get("errors", ())]
        for rows in whole.values()
        for row in rows
    }


def measured(rated: Rated, found: Mapping[Key, Sequence[Span]]) -> list[float]:
    """Spans, the share that meets a rater's, that by chance, that of major ones met; precision, recall, F1 by
    character.
    """
    spans = [(key, span) for key in rated.spans for span in found.get(key, ())]
    right = sum(any(_meet(span, other) for other in rated.spans[key]) for key, span in spans)
    chance = sum(_by_chance(span[1] - span[0], len(key[1]), rated.spans[key]) for key, span in spans)
    major = [(key, span) for key in rated.spans for span in rated.major.get(key, ())]
    met = sum(any(_meet(span, other) for other in found.get(key, ())) for key, span in major)
    ours = theirs = both = 0
    for key, their_spans in rated.spans.items():
        one, other = _characters(found.get(key, ())), _characters(their_spans)
        ours, theirs, both = ours + len(one), theirs + len(other), both + len(one & other)
    precision, recall = both / max(ours, 1), both / max(theirs, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return [
        len(spans),
        right / max(len(spans), 1),
        chance / max(len(spans), 1),
        met / max(len(major), 1),
        precision,
        recall,
        f1,
    ]


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _by_chance(length: int, size: int, others: Sequence[Span]) -> float:
    """At which share of the places that a span of this length has in its segment it meets another."""
    places = range(max(size - length, 0) + 1)
    return sum(any(_meet((at, at + length), other) for other in others) for at in places) / len(places)


def _characters(spans: Iterable[Span]) -> set[int]:
    return {at for start, end in spans for at in range(start, end)}


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ratings")
    parser.add_argument("--spans", action="append", default=[], metavar="FILE.json")
    given = parser.parse_args(arguments)
    rated = read_ratings(given.ratings)
    witnesses = [("mtcheck", found_by_mtcheck(rated))]
    witnesses += [(os.path.splitext(os.path.basename(path))[0], found_by_comet(path)) for path in given.spans]
    print("| by | spans | meet a rater's | by chance | of major ones met | precision | recall | F1 |")
    print("|---|---|---|---|---|---|---|---|")
    for name, found in witnesses:
        spans, *shares = measured(rated, found)
        print(f"| {name} | {spans:,} | " + " | ".join(f"{share:.3f}" for share in shares) + " |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
