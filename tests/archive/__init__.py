"""Tests of runs over many files: parts of large ones, what is kept between runs, shards."""
