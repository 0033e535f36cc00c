"""What is looked up: words, tables and lists of one language each, or of any; data, with what reads them.

A fact is one file, `LANGUAGE/FACT.tsv`, of the same name in every language that has it; `any` holds what no language
owns. The file's head says what the fact is, what its columns are, where it comes from and under which licence; a
translator edits the rows. `scripts/make_known.py` compiles them, so that a cold start reads one file a language.
"""
