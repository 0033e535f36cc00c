"""Checks of the family "terminology"."""
