"""The checks, one a file, in folders by family; found by walking the package (see _registry)."""
