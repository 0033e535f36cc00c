"""Folding that keeps every offset: the folded text is exactly as long as the text."""

from __future__ import annotations


def fold(text: str) -> str:
    """Lower case, hyphens as blanks, curly apostrophes straight; one character for one character."""
    # "İ" is the only character that lower() makes longer.
    folded = text.replace("İ", "I").lower().replace("-", " ")
    if folded.isascii():
        return folded
    return (
        folded.replace("’", "'").replace("\u2010", " ").replace("\u2011", " ").replace("–", " ").replace("\u00a0", " ")
    )
