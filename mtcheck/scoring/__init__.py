"""Systems and batches as figures: evaluated → compared → shown, or held to limits."""
