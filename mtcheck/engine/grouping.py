"""From mentions to groups of forms that are one: candidate pairs by shared keys, links decided by the check.

Near-linear in the number of forms: only forms that share a key meet, and a key that many share says nothing.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from zlib import crc32

from ..model.mention import Form, Group, Link, Mention, Place

# A key that more forms share than this tells none of them apart; without a bound the pairs grow with the square of
# the batch.
CROWD = 8
# Keys are kept as numbers: the checksum above, the ordinal of the form below.
_ORDINAL_BITS = 32
# Up to so many forms, an article's, are held with their keys as they are.
_FEW = 1000
# How many keys are sorted at once: the memory of a batch of any size.
_AT_ONCE = 4_000_000


def forms_of(mentions: Iterable[Mention]) -> dict[str, Form]:
    """The forms that mentions have, by their text."""
    by_form: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_form[mention.form].append(mention)
    return {
        text: Form(text, tuple(sorted(found, key=_by_place) if len(found) > 1 else found))
        for text, found in by_form.items()
    }


def _by_place(mention: Mention) -> Place:
    return mention.place


def candidate_pairs(texts: Sequence[str], keys: Callable[[str], Iterable[str]]) -> list[tuple[str, str]]:
    """The pairs of forms that share a key, each once and in order. `texts` must be sorted and distinct."""
    pairs: set[tuple[int, int]] = set()
    if len(texts) <= _FEW:
        for crowd in _crowds_of_few([keys(text) for text in texts]):
            if len(crowd) <= CROWD:
                pairs.update(combinations(crowd, 2))
        return [(texts[a], texts[b]) for a, b in sorted(pairs)]
    coded = array("Q")
    for ordinal, text in enumerate(texts):
        coded.extend([crc32(key.encode()) << _ORDINAL_BITS | ordinal for key in keys(text)])
    for crowd in _crowds(coded):
        pairs.update(combinations(crowd, 2))
    return [(texts[a], texts[b]) for a, b in sorted(pairs)]


def _crowds_of_few(keys: Sequence[Iterable[str]]) -> Iterable[list[int]]:
    """The same for the forms of an article, by their keys: most of them no other form has."""
    seen: set[str] = set()
    shared: set[str] = set()
    for some in keys:
        shared |= seen.intersection(some)
        seen.update(some)
    crowds: dict[str, list[int]] = {}
    for ordinal, some in enumerate(keys):
        for key in shared.intersection(some):
            crowds.setdefault(key, []).append(ordinal)
    return crowds.values()


def _crowds(coded: array[int]) -> Iterator[list[int]]:
    """The ordinals that share a key, in order, where there are two or more of them and not too many."""
    parts = 1 + len(coded) // _AT_ONCE
    mask = (1 << _ORDINAL_BITS) - 1
    for part in range(parts):
        crowd: list[int] = []
        last = -1
        for code in sorted(c for c in coded if (c >> _ORDINAL_BITS) % parts == part) if parts > 1 else sorted(coded):
            if code >> _ORDINAL_BITS != last:
                if 1 < len(crowd) <= CROWD:
                    yield crowd
                crowd, last = [], code >> _ORDINAL_BITS
            if not crowd or crowd[-1] != code & mask:
                crowd.append(code & mask)
        if 1 < len(crowd) <= CROWD:
            yield crowd


def groups(found: Iterable[Link], form_of: Callable[[str], Form]) -> list[Group]:
    """Groups of a right form and its wrong ones. A form belongs to one group only, that of its strongest link.

    A shared key only makes a candidate pair, and a link joins no third form: chains would join half of all names.
    """
    heads: dict[str, list[tuple[Form, Link]]] = {}
    member_of: dict[str, str] = {}
    for link in sorted(found, key=lambda link: (-link.evidence.strength, link.right, link.wrong)):
        if link.wrong in heads or link.wrong in member_of or link.right in member_of:
            continue
        member_of[link.wrong] = link.right
        heads.setdefault(link.right, []).append((form_of(link.wrong), link))
    return [Group(form_of(head), tuple(variants)) for head, variants in sorted(heads.items())]
