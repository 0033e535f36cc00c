"""Who and what a source names, and whether its translation names the same."""
