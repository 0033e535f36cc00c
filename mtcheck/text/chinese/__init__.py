"""Chinese characters and their romanisations."""
