"""Lists of words in YAML that other tools read: Vale's substitutions and existences, prh's rules, plain mappings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import product

from .entry import EntryReader, Field
from .pairs import Ids, replaced, texts
from .problem import Problem

# More words than this are no list that somebody meant.
_MOST = 64
_SEVERITY = {"error": "major", "warning": "minor", "suggestion": "neutral"}


def fields_of(root: Field, reader: EntryReader) -> list[Field]:
    """The entries of a file; none, with a problem, for a mapping that is none of these forms."""
    assert isinstance(root.value, Mapping)
    table = root.value
    if "extends" in table:
        return _vale(table, reader, root.line)
    if "rules" in table and isinstance(table["rules"].value, Sequence) and not isinstance(table["rules"].value, str):
        return _prh(table["rules"].value, reader)
    return _mapping(table, reader)


def _vale(table: Mapping[str, Field], reader: EntryReader, line: int) -> list[Field]:
    kind = str(table["extends"].value)
    more: dict[str, Field] = {}
    if "level" in table:
        more["severity"] = Field(_SEVERITY.get(str(table["level"].value), "minor"), line)
    if str(table["ignorecase"].value if "ignorecase" in table else "").lower() == "true":
        more["case"] = Field("ignore", line)
    if "message" in table and "%s" not in str(table["message"].value):
        more["message"] = Field(str(table["message"].value), line)
    if "link" in table:
        more["source-of-decision"] = table["link"]
    ids = Ids()
    if kind == "existence" and "tokens" in table:
        return [
            replaced(ids, "", words, item.line, more)
            for item in _items(table["tokens"])
            if (words := _words(str(item.value), item.line, reader))
        ]
    if kind != "substitution" or not isinstance(table["swap"].value if "swap" in table else "", Mapping):
        reader.problems.append(Problem(line, f"a rule of Vale that extends {kind!r} has no words to read here"))
        return []
    swap = table["swap"].value
    assert isinstance(swap, Mapping)
    return _by_right({key: (str(right.value), right.line) for key, right in swap.items()}, ids, reader, more)


def _by_right(
    swaps: Mapping[str, tuple[str, int]], ids: Ids, reader: EntryReader, more: Mapping[str, Field]
) -> list[Field]:
    """An entry for each right form, as several wrong ones may become it."""
    wrong: dict[str, tuple[int, list[str]]] = {}
    for pattern, (right, line) in swaps.items():
        # "bot(s)" and "a|b" offer several: the first is what is written.
        plain = right.replace("(s)", "").split("|")[0].strip()
        if words := [word for word in _words(pattern, line, reader) if word != plain]:
            wrong.setdefault(plain, (line, []))[1].extend(words)
    return [replaced(ids, right, words, line, more) for right, (line, words) in wrong.items()]


def _prh(rules: Sequence[Field], reader: EntryReader) -> list[Field]:
    ids = Ids()
    fields = []
    for rule in rules:
        if isinstance(rule.value, str):
            fields += _by_right({}, ids, reader, {})
            continue
        if not isinstance(rule.value, Mapping):
            continue
        right = str(rule.value["expected"].value) if "expected" in rule.value else ""
        given = [item for key in ("pattern", "patterns") if key in rule.value for item in _items(rule.value[key])]
        if re.search(r"\$\d", right):
            reader.problems.append(
                Problem(rule.line, f"{right!r} refers to a part of its pattern: left out", fatal=False)
            )
            continue
        wrong = [w for item in given for w in _words(_bare(str(item.value)), item.line, reader) if w != right]
        if right and wrong:
            more = {"wrong": texts(found, rule.line)} if (found := _specs(rule.value)) else {}
            fields.append(replaced(ids, right, wrong, rule.line, more))
        elif not wrong and right and given:
            continue
        elif right:
            reader.problems.append(
                Problem(rule.line, f"{right!r} has no pattern; prh would look for its other spellings", fatal=False)
            )
    return fields


def _bare(pattern: str) -> str:
    regex = re.fullmatch(r"/(.*)/[a-z]*", pattern, re.DOTALL)
    return regex[1] if regex else re.escape(pattern).replace("\\ ", " ").replace("\\-", "-")


def _specs(rule: Mapping[str, Field]) -> list[str]:
    return [
        str(spec.value["from"].value)
        for spec in _items(rule.get("specs"))
        if isinstance(spec.value, Mapping) and "from" in spec.value
    ]


def _mapping(table: Mapping[str, Field], reader: EntryReader) -> list[Field]:
    """ "wrong: right", or "right: [wrong, wrong]"."""
    ids = Ids()
    fields = []
    swaps: dict[str, tuple[str, int]] = {}
    for key, value in table.items():
        if isinstance(value.value, str) and value.value:
            swaps[key] = (value.value, value.line)
        elif not isinstance(value.value, Mapping | str) and all(isinstance(i.value, str) for i in value.value):
            wrong = [str(item.value) for item in value.value if item.value]
            if wrong:
                fields.append(replaced(ids, key, wrong, value.line))
        else:
            reader.problems.append(
                Problem(
                    value.line,
                    'a glossary is a list of entries, each beginning with "- id: …", or maps wrong terms to right ones',
                )
            )
            return []
    by_right: dict[str, tuple[int, list[str]]] = {}
    for wrong_one, (right, line) in swaps.items():
        by_right.setdefault(right, (line, []))[1].append(wrong_one)
    return [*fields, *(replaced(ids, right, words, line) for right, (line, words) in by_right.items())]


def _items(field: Field | None) -> Sequence[Field]:
    if field is None:
        return ()
    if isinstance(field.value, str):
        return (field,)
    return () if isinstance(field.value, Mapping) else field.value


def _words(pattern: str, line: int, reader: EntryReader) -> list[str]:
    """The words that a simple pattern stands for: groups of alternatives, and letters that may be left out."""
    found = expanded(pattern)
    if found is None:
        reader.problems.append(
            Problem(line, f"the pattern {pattern!r} is more than a list of words: left out", fatal=False)
        )
        return []
    return found


_GROUP = re.compile(r"\((?:\?:)?([^()]*)\)(\?)?|\[([^\]\\^-]+)\](\?)?|\\b|\\(?P<sign>[^\w\s])|(.)(\?)?", re.DOTALL)


def expanded(pattern: str) -> list[str] | None:
    """Every text that a pattern matches, if these are few; None for a pattern of more."""
    parts: list[list[str]] = [[""]]
    for match in _GROUP.finditer(pattern):
        group, group_free, letters, letters_free, sign, letter, free = match.groups()
        if group is not None:
            inner = [expanded(choice) for choice in group.split("|")]
            if any(choice is None for choice in inner):
                return None
            choices = [text for choice in inner for text in choice or []]
            parts.append([*choices, *([""] if group_free else [])])
        elif letters is not None:
            parts.append([*letters, *([""] if letters_free else [])])
        elif sign is not None:
            parts.append([sign])
        elif letter is not None:
            if letter in ".*+^$\\{}[]()|":
                return None
            parts.append([letter, ""] if free else [letter])
    size = 1
    for part in parts:
        size *= len(part)
        if size > _MOST:
            return None
    return list(dict.fromkeys(text for choice in product(*parts) if (text := "".join(choice)).strip()))
