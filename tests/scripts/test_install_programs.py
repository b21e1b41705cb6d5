"""Programs for tests, installed by the system's packages without starting what is in them."""

import os
from pathlib import Path

import pytest

from scripts import find_program, install_programs, system_packages
from scripts.find_program import PROGRAMS, how_to_get

APT = """#!/bin/sh
echo "$@ $(cat {policy} 2>/dev/null | tail -1)" >> {log}
if [ "$2" = install ]; then printf '#!/bin/sh\\n' > {bin}/nginx; chmod +x {bin}/nginx; fi
"""


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in for a machine of Debian's that has every program but nginx, with an apt-get that brings it."""
    binaries = tmp_path / "bin"
    binaries.mkdir()
    policy, log = tmp_path / "policy-rc.d", tmp_path / "log"
    (binaries / "apt-get").write_text(APT.format(policy=policy, log=log, bin=binaries))
    (binaries / "sudo").write_text('#!/bin/sh\nshift\nexec "$@"\n')
    for name in (*PROGRAMS, "apt-get", "sudo"):
        if name != "nginx":
            (binaries / name).touch()
            (binaries / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{binaries}:/bin:/usr/bin")
    monkeypatch.setattr(find_program, "_FOR_ROOT", str(binaries))
    monkeypatch.setattr(system_packages, "_POLICY", policy)
    monkeypatch.setenv("CI", "true")
    if find_program.find_program("nginx"):
        pytest.skip("this machine has an nginx beside its commands")
    return tmp_path


def test_what_is_missing_is_installed_and_nothing_is_started(machine: Path) -> None:
    assert install_programs.main() == 0
    assert (machine / "log").read_text().splitlines() == [
        "--quiet=2 update exit 101",
        "--quiet=2 install --yes --no-install-recommends nginx-light exit 101",
    ]
    assert not (machine / "policy-rc.d").exists()
    assert find_program.find_program("nginx")


def test_a_policy_of_the_machine_is_left_alone(machine: Path) -> None:
    (machine / "policy-rc.d").write_text("exit 104\n")
    install_programs.main()
    assert (machine / "log").read_text().splitlines()[-1].endswith("nginx-light exit 104")
    assert (machine / "policy-rc.d").read_text() == "exit 104\n"


def test_nobodys_own_machine_gets_servers(
    machine: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("CI")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert install_programs.main() == 0
    assert not (machine / "log").exists()
    assert how_to_get("nginx") in capsys.readouterr().err


def test_with_all_there_nothing_is_asked(machine: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (machine / "bin/nginx").touch(mode=0o755)
    assert install_programs.main() == 0
    assert not (machine / "log").exists()
    assert capsys.readouterr() == ("", "")
