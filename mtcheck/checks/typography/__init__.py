"""Checks of the family "typography"."""
