"""Checks of the family "completeness"."""
