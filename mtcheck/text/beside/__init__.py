"""A translation beside its source: which of its words stand for which of the source's."""
