"""Terms: those of glossaries, in a translation and in its source, and those that nobody listed."""
