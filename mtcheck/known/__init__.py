"""What is looked up: words, tables and lists of one language each, or of any; data, with what reads them."""
