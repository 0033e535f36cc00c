"""Text of any language: offsets, scripts, sentences, quotation marks, sounds of names."""
