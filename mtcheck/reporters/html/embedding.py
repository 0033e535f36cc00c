"""What stands inside a page: data that no HTML can be made of, and the hash by which a policy lets a part run."""

from __future__ import annotations

import base64
import hashlib
import json
from typing import Any

from ...harmless import spelt_in_json

# What could end the block, or begin a comment in it; JSON has other spellings for both.
_SPELT = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def json_block(value: Any) -> str:
    """A value as JSON that can stand in a script element."""
    return spelt_in_json(json.dumps(value, ensure_ascii=False, separators=(",", ":"))).translate(_SPELT)


def source_hash(text: str) -> str:
    """The source expression of a content security policy (CSP 3) for a style or script of this text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
