"""Terms of a source and what renders them, for those who ask for both."""

from __future__ import annotations

from .renderings import accepted_forms, is_rendered
from .source_terms import SourceMatch, SourceTerms

__all__ = ["SourceMatch", "SourceTerms", "accepted_forms", "is_rendered"]
