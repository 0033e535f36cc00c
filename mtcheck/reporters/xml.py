"""What the formats in XML share: text that XML can hold, and a tree written with a line an element."""

from __future__ import annotations

import re
from typing import TextIO
from xml.etree.ElementTree import Element, indent, tostring

from ..harmless import spelt_in_xml

# What XML 1.0 has no character for.
_UNHELD = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def held(text: str) -> str:
    """Text with U+FFFD for each character that XML cannot hold."""
    return _UNHELD.sub("\ufffd", text)


def write_tree(root: Element, stream: TextIO) -> None:
    """Writes a document of UTF-8."""
    indent(root)
    spelt = spelt_in_xml(tostring(root, encoding="unicode"))
    stream.write('<?xml version="1.0" encoding="UTF-8"?>\n' + spelt + "\n")
