"""Pure helpers on strings: what a language or a script is like, with no opinion on what is a fault."""
