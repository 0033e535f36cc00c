"""From mentions to groups of forms that are one: candidate pairs by shared keys, links decided by the check."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from ..checks._mention import Evidence, Form, Group, Mention


def groups(mentions: Iterable[Mention], link: Callable[[Form, Form], Evidence | None]) -> list[Group]:
    """Groups around their most frequent form. A form belongs to one group only, that of its strongest link.

    A key shared by two forms only makes them a candidate pair: chained keys would join half of all names.
    """
    by_form: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_form[mention.form].append(mention)
    by_key: dict[str, list[str]] = defaultdict(list)
    for text, found in by_form.items():
        for key in found[0].keys:
            by_key[key].append(text)
    shared = [texts for texts in by_key.values() if len(texts) > 1]
    if not shared:
        return []
    forms = {text: Form(text, tuple(by_form[text])) for texts in shared for text in texts}
    pairs = {(min(a, b), max(a, b)) for texts in shared for i, a in enumerate(texts) for b in texts[i + 1 :]}
    links = [(evidence, a, b) for a, b in sorted(pairs) if (evidence := link(forms[a], forms[b]))]
    return _around_heads(forms, links)


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
