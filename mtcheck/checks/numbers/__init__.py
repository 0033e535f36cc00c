"""Checks of the family "numbers"."""
