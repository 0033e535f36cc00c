"""Terms of a source, and what a translation calls them."""
