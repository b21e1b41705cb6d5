"""The command `spotlight`: each command is a file beside this one."""

import importlib

import click

COMMANDS = {
    "bench": "Measure printing, what pages cost their readers, and the preview.",
    "build": "Build the site of one partnership, of several or of all.",
    "check": "Report every problem in the content.",
    "import": "Make a draft of a Word document or an HTML page.",
    "new": "Make a new theme, review, guide, event or partnership.",
    "package": "Make a zip of a finished site, to install or to open from a folder.",
    "partnerships": "List whose sites there are to build.",
    "publish": "Bring the finished site to a folder, or to a server over SFTP or rsync.",
    "report": "Report what is overdue, due soon, thin, unused, overruled or hard to read.",
    "rota": "Show which theme each day has.",
    "schema": "Write what editors' tools need to know of the content.",
    "vendor": "Bring what is bundled from npm up to date.",
    "verify": "Say which files of a copy of a site are missing, changed or extra.",
}

_PYTHON_NAMES = {"import": "import_document"}
"""What commands are called whose names are words of Python's own."""


class LazyCommands(click.Group):
    """Commands that are imported when they are called, so that each starts at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names of all commands."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command by its name."""
        if cmd_name not in COMMANDS:
            return None
        name = _PYTHON_NAMES.get(cmd_name, cmd_name)
        command: click.Command = getattr(importlib.import_module(f"scripts.{name}"), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(sorted(COMMANDS.items()))


@click.command(cls=LazyCommands)
@click.version_option(package_name="spotlight")
def main() -> None:
    """Spotlight: a learning site from Markdown."""
