"""MkDocs, or what takes its place, as people run it: in a process of its own, on 22 November 2026."""

import os
import subprocess
import sys
from pathlib import Path


def mkdocs(project: Path, *arguments: str, program: str = "mkdocs", **environment: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", program, *arguments]
    variables = os.environ | {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1795305600"} | environment
    return subprocess.Popen(
        command, cwd=project, env=variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def build(project: Path, *arguments: str, program: str = "mkdocs", **environment: str) -> tuple[int, str]:
    process = mkdocs(project, "build", *arguments, program=program, **environment)
    said, _ = process.communicate(timeout=120)
    return process.returncode, said
