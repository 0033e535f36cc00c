"""Checks of the family "news"."""
