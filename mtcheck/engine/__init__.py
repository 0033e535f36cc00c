"""Runs checks on documents: text in, values out."""
