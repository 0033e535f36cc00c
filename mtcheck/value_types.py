"""Frozen dataclasses and named tuples whose methods are written when they are first needed.

To a type checker, and to whoever uses a class, they are those of `dataclasses` and `typing`. These write and compile
six methods for each dataclass, and compile each annotation of a named tuple, when a module is imported: a fifth of what
a run of one article took beside click. The classes that such a run imports are declared with what is here.
"""

from __future__ import annotations

import dataclasses
from collections import namedtuple
from collections.abc import Callable
from operator import attrgetter
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
    from typing import NamedTuple as NamedTuple
else:

    def dataclass(*, frozen: bool, slots: bool) -> Callable[[type], type]:
        """What `dataclasses.dataclass(frozen=True, slots=True)` gives; other forms are to be had there."""
        if not (frozen and slots):
            raise TypeError("a value type is frozen and has slots")
        return _value_type

    class _Named(type):
        """Makes a named tuple of a class whose annotations are its fields."""

        def __new__(cls, name: str, bases: tuple[type, ...], members: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, members)
            fields = members.get("__annotations__", {})
            defaults = [members.pop(field) for field in fields if field in members]
            made = namedtuple(name, fields, defaults=defaults, module=members.pop("__module__"))
            for member, value in members.items():
                setattr(made, member, value)
            made.__new__.__annotations__ = fields
            return made

    class NamedTuple(metaclass=_Named):
        """What `typing.NamedTuple` gives."""


def _value_type(declared: type) -> Any:
    made: Any = dataclasses.dataclass(frozen=True, slots=True, init=False, repr=False, eq=False)(declared)
    compared = [field.name for field in dataclasses.fields(made) if field.compare]
    # Values without a field are all equal.
    made._compared = attrgetter(*compared or ("__class__",))
    made.__signature__ = _Signature()
    for name, method in (("__init__", _first_init(made)), ("__repr__", _repr), ("__eq__", _eq), ("__hash__", _hash)):
        if name not in declared.__dict__:
            setattr(made, name, method)
    return made


class _Signature:
    """How a class is called, as help and editors ask it: that of an `__init__` that may not be written yet."""

    def __get__(self, value: object, made: type) -> Any:
        from inspect import Signature, signature

        _, *others = signature(_written_init(made)).parameters.values()
        return Signature(others)


class _Factory:
    """Stands for a value that is made for each caller who gives none."""

    def __repr__(self) -> str:
        return "<factory>"


@recursive_repr()
def _repr(self: Any) -> str:
    shown = (f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self) if field.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _eq(self: Any, other: Any) -> Any:
    return self._compared(self) == self._compared(other) if other.__class__ is self.__class__ else NotImplemented


def _hash(self: Any) -> int:
    return hash(self._compared(self))


def _first_init(made: Any) -> Callable[..., None]:
    """What makes the first value of a class, and writes what makes the others."""

    def init(self: Any, *values: Any, **named: Any) -> None:
        made.__init__ = _written_init(made)
        made.__init__(self, *values, **named)

    return init


def _written_init(made: Any) -> Callable[..., None]:
    parameters, lines = ["self"], []
    scope: dict[str, Any] = {"_not_given": _Factory()}
    for field in dataclasses.fields(made):
        name, value = field.name, field.name
        scope[f"_{name}_default"], scope[f"_{name}_made"] = field.default, field.default_factory
        # Setting a slot itself takes 0.6 of the time that `object.__setattr__` takes to find it.
        scope[f"_set_{name}"] = getattr(made, name).__set__
        if field.default_factory is not dataclasses.MISSING:
            parameter = f"{name}=_not_given"
            value = f"_{name}_made() if {name} is _not_given else {name}" if field.init else f"_{name}_made()"
        elif field.default is not dataclasses.MISSING:
            parameter = f"{name}=_{name}_default"
        else:
            parameter = name
        if field.init:
            parameters.append(parameter)
        lines.append(f"_set_{name}(self, {value})")
    if hasattr(made, "__post_init__"):
        lines.append("self.__post_init__()")
    exec(f"def __init__({', '.join(parameters)}):\n " + "\n ".join(lines or ["pass"]), scope)
    written: Callable[..., None] = scope["__init__"]
    written.__qualname__ = f"{made.__qualname__}.__init__"
    written.__annotations__ = {field.name: field.type for field in dataclasses.fields(made) if field.init}
    return written
