"""Names in a translation: where they stand, and how alike two spellings are."""
