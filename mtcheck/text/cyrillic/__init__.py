"""Cyrillic letters, and the stems of what is written in them."""
