"""mtcheck at a desk: a text that is being written, checked and corrected while somebody works on it."""
