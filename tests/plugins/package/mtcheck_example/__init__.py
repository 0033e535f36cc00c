"""Checks of an example house: every module here is one, but for those whose names begin with _."""
