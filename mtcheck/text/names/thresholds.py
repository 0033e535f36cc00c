"""How alike two names must be, and for what: every threshold once.

Three scales, each from 0 to 1:

- *likeness* (`similarity.likeness`): two spellings in one text;
- *score* (`beside.spelling.originals.Original.score`): a name of a translation against what a name of its source is in
  Latin letters;
- *resemblance* (`beside.spelling.originals.resemblance`): two renderings of what the source says is one name.

All were set by hand on machine-translated news of 2020 and 2021, by reading what came and went; none is fitted, and no
curve of them was kept.
"""

from __future__ import annotations

from functools import cache

from ...known.tables import rows

# Likeness. Below this no company that two spellings keep in the article makes them one.
WORTH_A_LOOK = 0.5
# From here on two spellings are likely one name though no company tells.
LIKELY = 0.65
# From here on the spellings are near enough that their places in full names need not agree.
PLAINLY_ALIKE = 0.75
# From here on they differ by romanisation alone, and what an article does with them decides nothing.
SURE = 0.9

# Score. Below this a name has nothing to do with the source's.
HEARD = 0.75
# So much must a single word sound like the characters where nothing else tells that it stands for them.
PLAINLY_HEARD = 0.9
# A foreign name in Chinese characters can be rendered as well as this, but not exactly.
WELL_RENDERED = 0.95
# From here on a name is what the source's reads as, letter by letter or sound by sound.
EXACT = 0.97

# Resemblance of a wrong rendering to the right one, where the source has that name here, and only the resemblance ties
# the rendering to it,
OTHER_RENDERING = 0.68
# and of a slip in a given name before the right surname, by its letters alone.
GIVEN_NAME = 0.72


@cache
def _sound_thresholds() -> dict[str, float]:
    return {what: float(score) for what, score, _ in rows("sound_thresholds")}


def sound_threshold(what: str, table: str = "") -> float:
    """The score from which on something is heard, or looks like a name: see known/any/sound_thresholds.tsv. One that a
    language's table has for itself goes before that of all. Raises KeyError for what is not there.
    """
    found = _sound_thresholds()
    return found.get(f"{what}/{table}", found[what])
