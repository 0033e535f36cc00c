"""Frozen values that travel between the layers; nothing here reads, prints or decides."""
