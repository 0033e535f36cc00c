"""Inputs that are wrong on purpose: `python -m tests.fuzz --help`."""
