"""What figures a text has: digits, numerals and number words, each with every value that it may stand for."""
