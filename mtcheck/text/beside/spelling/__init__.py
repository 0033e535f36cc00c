"""One name or two: names of a translation that may stand for one name of its source, and how it is spelt."""
