"""What an article puts beside two forms of a name."""

from __future__ import annotations

from ...model.mention import Evidence, Form
from ...text.beside.spelling.name_evidence import partners_of, shared_neighbours

# What company adds to the likeness of two spellings: the same given name or surname ("Jair Bolsonaro" and "Jair
# Bossonaro"); the same role or generic word ("governor Furgal" and "governor Frugal").
_SAME_NAME = 0.2
_SAME_WORD = 0.1


def company_of(a: Form, b: Form) -> Evidence:
    """The names or words that stand beside both forms, and what they add."""
    if names := partners_of(a) & partners_of(b):
        return Evidence(_SAME_NAME, f'both beside "{min(names)}"', frozenset(names))
    around = shared_neighbours(a, b)
    if words := around[0] | around[1]:
        return Evidence(_SAME_WORD * sum(map(bool, around)), f'both beside "{min(words)}"')
    return Evidence(0.0, "")
