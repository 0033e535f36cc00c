"""Packages of Word and OpenDocument as tests write them: the least that the formats ask for."""

from __future__ import annotations

import io
import zipfile

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_DEFAULTS = (
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
)
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"


def package(parts: dict[str, str | bytes]) -> bytes:
    """A zip package with these parts, in order."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 5, 6, 7, 8, 10)), content)
    return stream.getvalue()


def docx(body: str, *, styles: str = "", footnotes: str = "", **others: str | bytes) -> bytes:
    """A document of Word whose body holds this XML."""
    parts = {"document.main": ("document", f"<w:body>{body}<w:sectPr/></w:body>")}
    if styles:
        parts["styles"] = ("styles", styles)
    if footnotes:
        parts["footnotes"] = ("footnotes", footnotes)
    xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    overrides = "".join(
        f'<Override PartName="/word/{root}.xml" ContentType="{_TYPE}.{kind}+xml"/>' for kind, (root, _) in parts.items()
    )
    return package(
        {
            "[Content_Types].xml": f'{xml}<Types xmlns="{_TYPES}">{_DEFAULTS}{overrides}</Types>',
            "word/media/photo.png": b"\x89PNG\r\n\0",
            **{f"word/{r}.xml": f'{xml}<w:{r} xmlns:w="{_W}">{c}</w:{r}>' for r, c in parts.values()},
            **others,
        }
    )


def p(*runs: str, properties: str = "") -> str:
    """A paragraph of Word with a run for each text."""
    inside = "".join(f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' for text in runs)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"


def odt(body: str) -> bytes:
    """An OpenDocument text whose body holds this XML."""
    names = " ".join(f'xmlns:{name}="{_ODF}:{full}:1.0"' for name, full in _NAMESPACES.items())
    inside = f"<office:body><office:text>{body}</office:text></office:body>"
    content = f"<office:document-content {names}>{inside}</office:document-content>"
    return package(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, "Pictures/a.png": b"\x89PNG\0"}
    )


_NAMESPACES = {"office": "office", "text": "text", "table": "table", "draw": "drawing"}
