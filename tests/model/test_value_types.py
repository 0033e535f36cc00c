"""Value types are what `dataclasses` and `typing` make of the same declaration."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import typing
from collections.abc import Callable
from dataclasses import field
from inspect import Signature, signature
from typing import Any, get_type_hints

import pytest

from mtcheck import value_types


def dataclasses_of(dataclass: Callable[..., Any]) -> tuple[Any, Any, Any]:
    """A class, one that inherits from it, and one without fields, each known under its name in this module."""

    class Point:
        """A place."""

        x: int
        y: int = 0
        notes: list[str] = field(default_factory=list, compare=False)
        seen: list[int] = field(default_factory=list, init=False, repr=False, compare=False)

        def __post_init__(self) -> None:
            self.seen.append(self.x)

        @property
        def both(self) -> tuple[int, int]:
            return self.x, self.y

    class Empty:
        """Nothing."""

    point = dataclass(frozen=True, slots=True)(_named(Point, "Point"))

    class Named(point):  # type: ignore[valid-type, misc]
        """A place with a name."""

        name: str = "?"

        def __repr__(self) -> str:
            return self.name

    return (
        point,
        dataclass(frozen=True, slots=True)(_named(Named, "Named")),
        dataclass(frozen=True, slots=True)(_named(Empty, "Empty")),
    )


def _named(declared: type, name: str) -> type:
    declared.__qualname__ = declared.__name__ = name
    return declared


Point, Named, Empty = dataclasses_of(value_types.dataclass)
OtherPoint, OtherNamed, OtherEmpty = dataclasses_of(dataclasses.dataclass)
BOTH = pytest.mark.parametrize(
    ("point", "named", "empty"), [(Point, Named, Empty), (OtherPoint, OtherNamed, OtherEmpty)], ids=["own", "standard"]
)


@BOTH
def test_dataclass(point: Any, named: Any, empty: Any) -> None:
    one = point(1)
    assert (one.x, one.y, one.notes, one.seen, one.both) == (1, 0, [], [1], (1, 0))
    assert repr(point(1, notes=["a"])) == "Point(x=1, y=0, notes=['a'])"
    assert point(1, 2, ["a"]) == point(y=2, x=1) != point(1)
    assert point(1) != named(1)
    assert point(1) != (1, 0)
    assert len({point(1), point(1, 0, ["a"]), point(2)}) == 2
    assert one.notes is not point(1).notes
    assert {empty(): repr(empty())} == {empty(): "Empty()"}
    assert dataclasses.replace(one, y=5) == point(1, 5)
    assert dataclasses.asdict(one) == {"x": 1, "y": 0, "notes": [], "seen": [1]}
    assert [f.name for f in dataclasses.fields(named)] == ["x", "y", "notes", "seen", "name"]
    assert point.__match_args__ == ("x", "y", "notes")
    assert copy.copy(one) == one
    assert not hasattr(one, "__dict__")


@BOTH
def test_a_dataclass_inherits(point: Any, named: Any, empty: Any) -> None:
    assert (named(1, 2, name="n").name, named(1).both, repr(named(1))) == ("n", (1, 0), "?")
    assert isinstance(named(1), point)
    assert named(1) == named(1, 0) != named(1, name="n")
    assert repr(point(1)) == "Point(x=1, y=0, notes=[])"


@BOTH
def test_a_dataclass_is_frozen(point: Any, named: Any, empty: Any) -> None:
    one = point(1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.x = 2
    with pytest.raises(dataclasses.FrozenInstanceError):
        del one.x
    with pytest.raises((AttributeError, TypeError)):
        one.other = 2


@BOTH
def test_a_dataclass_names_what_is_wrong(point: Any, named: Any, empty: Any) -> None:
    with pytest.raises(TypeError, match=r"Point.__init__\(\) got an unexpected keyword argument 'z'"):
        point(1, z=3)
    with pytest.raises(TypeError, match=r"Point.__init__\(\) missing 1 required positional argument: 'x'"):
        point()


@pytest.mark.parametrize(("own", "standard"), [(Point, OtherPoint), (Named, OtherNamed), (Empty, OtherEmpty)])
def test_a_dataclass_says_how_it_is_called(own: Any, standard: Any) -> None:
    wanted = signature(standard).replace(return_annotation=Signature.empty)
    assert str(signature(own)) == str(wanted)


def test_a_dataclass_is_pickled() -> None:
    one = Point(1, 2, ["a"])
    again = pickle.loads(pickle.dumps(one))
    assert (again, again.notes, again.seen) == (one, ["a"], [1])


def test_no_other_form_of_dataclass() -> None:
    with pytest.raises(TypeError):
        value_types.dataclass(frozen=False, slots=True)


class Hit(value_types.NamedTuple):
    """A hit."""

    start: int
    end: int | None = None

    @property
    def size(self) -> int:
        return (self.end or 0) - self.start


class OtherHit(typing.NamedTuple):
    """A hit."""

    start: int
    end: int | None = None

    @property
    def size(self) -> int:
        return (self.end or 0) - self.start


@pytest.mark.parametrize("hit", [Hit, OtherHit], ids=["own", "standard"])
def test_named_tuple(hit: type[Any]) -> None:
    one = hit(1, end=4)
    assert (one, one.size, one[0], len(one)) == ((1, 4), 3, 1, 2)
    assert hit(1).end is None
    assert repr(one) == f"{hit.__name__}(start=1, end=4)"
    assert one._replace(start=2) == hit._make((2, 4)) == hit(2, 4)
    assert one._asdict() == {"start": 1, "end": 4}
    assert (hit._fields, hit._field_defaults) == (("start", "end"), {"end": None})
    assert get_type_hints(hit) == {"start": int, "end": int | None}
    assert (hit.__doc__, hit.__module__, hit.__qualname__) == ("A hit.", __name__, hit.__name__)
    assert list(signature(hit).parameters.values())[1].default is None
    assert set(hit.__new__.__annotations__) == {"start", "end"}
    assert pickle.loads(pickle.dumps(one)) == one
    with pytest.raises(AttributeError):
        one.start = 3
    with pytest.raises(TypeError):
        hit()
