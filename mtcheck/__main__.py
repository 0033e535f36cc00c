"""`python -m mtcheck`."""

from .cli.program import run

if __name__ == "__main__":
    run()
