"""What a translation says that its source does not, and what it leaves out."""
