"""`mtcheck lsp`: a language server for editors."""

from __future__ import annotations

import click

from ..errors import UsageError
from ..pipeline.runs import Run


@click.command("lsp", short_help="A language server: findings while you type.")
@click.option("--config", metavar="FILE", default="", help="Use this settings file for every text.")
@click.option("--isolated", is_flag=True, help="Use no settings file and no plug-in.")
def command(config: str, isolated: bool) -> None:
    """A language server: findings while you type, fixes and explanations in your editor.

    It speaks the Language Server Protocol over standard input and output, so an editor starts it. Settings and
    glossaries are those of each text's folder, as they are on the disk.
    """
    try:
        from ..editor.language_server import serve
    except ImportError:
        raise UsageError("the language server needs pygls: pip install 'mtcheck[lsp]'") from None
    serve(Run(config=config, isolated=isolated))
