"""What a reporter says of its format."""

from __future__ import annotations

from ..value_types import NamedTuple


class Output(NamedTuple):
    """What a reporter module says of its format, once, as OUTPUT: `scripts/make_formats.py` and the tests go by it.

    The format's name is the module's. `serves` is for people: whom, and with what.
    """

    serves: str
    # Whether it is what is printed where nobody asks for another.
    default: bool = False
    # Whether it shows whole articles, for which a report has to bring them.
    articles: bool = False
    # Whether it shows figures beside them, which have to be computed for it.
    review: bool = False
    # Whether it writes nothing where nothing was found.
    quiet: bool = False
    # Whether it tells which files could not be checked; standard error does in any case.
    failures: bool = True
