"""The version, read by the build and by whatever names it."""

__version__ = "0.2.0"
