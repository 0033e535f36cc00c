"""`mtcheck serve`: a page on this machine to check and correct articles on."""

from __future__ import annotations

import os

import click

from ..errors import UsageError
from .sections import Sectioned
from .selecting import adding, run_of, selected_options

# A text on the page is one article, in the letters that were typed.
_CHECKING = (
    *("select", "extend-select", "ignore", "min-severity", "min-confidence", "glossaries", "disabled-glossaries"),
    *("outlet", "bundled-glossaries", "cache", "baseline", "source", "sources", "source-lang", "target-lang"),
)


@click.command("serve", short_help="A page to paste or drop articles on.", cls=Sectioned)
@adding(selected_options(_CHECKING))
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="The port; 0 is any that is free."
)
@click.option("--glossary-file", metavar="FILE", default="", help="A YAML glossary that the page may add entries to.")
@click.option("--open/--no-open", "opens", default=True, help="Open the page in the browser.")
def command(port: int, glossary_file: str, opens: bool, **options: object) -> None:
    """A page to paste or drop articles on, with their findings, fixes and glossary.

    Only this machine can open it, and no article leaves it. Settings and glossaries are those of the current folder.
    """
    from ..editor.desk import Desk
    from ..editor.page_server import PageServer

    if glossary_file and not glossary_file.lower().endswith((".yaml", ".yml")):
        raise UsageError(
            f"--glossary-file {glossary_file}: entries are added to YAML; 'mtcheck glossary convert' makes it"
        )
    desk = Desk(run_of({**options, "jobs": 1}), os.getcwd(), os.path.abspath(glossary_file) if glossary_file else "")
    try:
        server = PageServer(desk, port, lambda said: click.echo(f"mtcheck: {said}", err=True))
    except OSError as error:
        raise UsageError(f"port {port} cannot be had: {error.strerror}; name another with --port") from None
    click.echo(f"{server.address}  (Ctrl-C ends it)")
    if opens:
        click.launch(server.address)
    try:
        server.serve_forever()
    finally:
        server.server_close()
