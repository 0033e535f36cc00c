"""Kana in Latin letters."""
