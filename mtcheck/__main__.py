"""`python -m mtcheck`."""

from .cli import main

main(prog_name="mtcheck")
