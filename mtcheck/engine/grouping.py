"""From mentions to groups of forms that are one: candidate pairs by shared keys, links decided by the check.

Near-linear in the number of forms: only forms that share a key meet, and a key that many share says nothing.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from zlib import crc32

from ..checks._mention import Evidence, Form, Group, Mention

# A key that more forms share than this tells none of them apart; without a bound the pairs grow with the square of the batch.
_CROWD = 24
# Keys are kept as numbers: the checksum above, the ordinal of the form below.
_ORDINAL_BITS = 32
# How many keys are sorted at once: the memory of a batch of any size.
_AT_ONCE = 4_000_000


def groups(mentions: Iterable[Mention], keys: Callable[[str], Iterable[str]], link: Callable[[Form, Form], Evidence | None]) -> list[Group]:
    """Groups around their most frequent form. A form belongs to one group only, that of its strongest link.

    A key shared by two forms only makes them a candidate pair: chained keys would join half of all names.
    """
    by_form: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_form[mention.form].append(mention)
    texts = sorted(by_form)
    return grouped(candidate_pairs(texts, keys), lambda text: Form(text, tuple(sorted(by_form[text], key=_by_place))), link)


def _by_place(mention: Mention) -> tuple[str, str, int, int, int]:
    return mention.place


def grouped(pairs: Iterable[tuple[str, str]], form_of: Callable[[str], Form], link: Callable[[Form, Form], Evidence | None]) -> list[Group]:
    """The groups that the links among candidate pairs make; `form_of` is asked for no other form."""
    forms: dict[str, Form] = {}
    links = []
    for a, b in pairs:
        for text in (a, b):
            if text not in forms:
                forms[text] = form_of(text)
        if evidence := link(forms[a], forms[b]):
            links.append((evidence, a, b))
    return _around_heads(forms, links)


def candidate_pairs(texts: Sequence[str], keys: Callable[[str], Iterable[str]]) -> list[tuple[str, str]]:
    """The pairs of forms that share a key, each once and in order. `texts` must be sorted and distinct."""
    coded = array("Q")
    for ordinal, text in enumerate(texts):
        coded.extend([crc32(key.encode()) << _ORDINAL_BITS | ordinal for key in keys(text)])
    pairs: set[tuple[int, int]] = set()
    for crowd in _crowds(coded):
        pairs.update(combinations(crowd, 2))
    return [(texts[a], texts[b]) for a, b in sorted(pairs)]


def _crowds(coded: array[int]) -> Iterator[list[int]]:
    """The ordinals that share a key, in order, where there are two or more of them and not too many."""
    parts = 1 + len(coded) // _AT_ONCE
    mask = (1 << _ORDINAL_BITS) - 1
    for part in range(parts):
        crowd: list[int] = []
        last = -1
        for code in sorted(c for c in coded if (c >> _ORDINAL_BITS) % parts == part) if parts > 1 else sorted(coded):
            if code >> _ORDINAL_BITS != last:
                if 1 < len(crowd) <= _CROWD:
                    yield crowd
                crowd, last = [], code >> _ORDINAL_BITS
            if not crowd or crowd[-1] != code & mask:
                crowd.append(code & mask)
        if 1 < len(crowd) <= _CROWD:
            yield crowd


def _around_heads(forms: dict[str, Form], links: list[tuple[Evidence, str, str]]) -> list[Group]:
    def weight(text: str) -> tuple[int, str]:
        return -len(forms[text].mentions), text

    heads: dict[str, list[tuple[Form, Evidence]]] = {}
    member_of: dict[str, str] = {}
    for evidence, a, b in sorted(links, key=lambda x: (-x[0].strength, x[1], x[2])):
        head, variant = sorted((a, b), key=weight)
        if variant in heads or head in member_of:
            head, variant = variant, head
        if variant in heads or variant in member_of or head in member_of:
            continue
        member_of[variant] = head
        heads.setdefault(head, []).append((forms[variant], evidence))
    return [Group(forms[head], tuple(variants)) for head, variants in sorted(heads.items())]
