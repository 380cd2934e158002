"""Fetches one file from the package index pip would use, before there is a pip.

What it brings back is not to be trusted until its SHA-256 has been checked.
"""

from __future__ import annotations

import configparser
import html
import os
import re
import ssl
import urllib.error
import urllib.parse
import urllib.request
from base64 import b64encode
from pathlib import Path

DEFAULT_INDEX = "https://pypi.org/simple"
TIMEOUT = 60.0  # seconds


def config_files() -> list[Path]:
    """Where pip looks for its settings, the later ones winning."""
    home = Path.home()
    files = [Path("/etc/xdg/pip/pip.conf"), Path("/etc/pip.conf"), home / ".pip/pip.conf"]
    files.append(Path(os.environ.get("XDG_CONFIG_HOME", home / ".config")) / "pip/pip.conf")
    named = os.environ.get("PIP_CONFIG_FILE")
    return [*files, Path(named)] if named else files


def setting(name: str) -> str | None:
    """One of pip's settings, from the environment or its files, as pip itself reads them."""
    from_environment = os.environ.get("PIP_" + name.upper().replace("-", "_"))
    if from_environment:
        return from_environment
    parser = configparser.RawConfigParser()
    parser.read(config_files(), encoding="utf-8")
    for section in ("install", "global"):
        if parser.has_option(section, name):
            return parser.get(section, name).strip()
    return None


def download(project: str, file_name: str) -> bytes:
    """A project's file by its exact name; LookupError if the index does not list it."""
    page_address = f"{(setting('index-url') or DEFAULT_INDEX).rstrip('/')}/{project}/"
    return read(link_to(file_name, read(page_address).decode("utf-8"), page_address))


def link_to(file_name: str, page: str, page_address: str) -> str:
    """The address of a file on an index page (PEP 503)."""
    for target in re.findall(r"""href=["']([^"']+)["']""", page):
        address = urllib.parse.urljoin(page_address, html.unescape(target))
        if urllib.parse.urlsplit(address).path.endswith("/" + file_name):
            return address
    raise LookupError(f"{file_name}: {without_credentials(page_address)[0]}")


def read(address: str) -> bytes:
    """The bytes at an address.

    A bare Debian has no certificates to check a server by. Then it is read
    unchecked, for the sum in the lock decides; but no password is sent that way.
    """
    plain, headers = without_credentials(address)
    request = urllib.request.Request(plain, headers=headers)
    try:
        return fetch(request, ssl.create_default_context(cafile=setting("cert")))
    except urllib.error.URLError as problem:
        if headers or not isinstance(problem.reason, ssl.SSLCertVerificationError):
            raise
    return fetch(request, ssl._create_unverified_context())  # noqa: SLF001


def fetch(request: urllib.request.Request, context: ssl.SSLContext) -> bytes:
    with urllib.request.urlopen(request, timeout=TIMEOUT, context=context) as answer:
        content: bytes = answer.read()
        return content


def without_credentials(address: str) -> tuple[str, dict[str, str]]:
    """An address as urllib can open it, and the header that carries its user and password."""
    parts = urllib.parse.urlsplit(address)
    account, _, host = parts.netloc.rpartition("@")
    if not account:
        return address, {}
    token = b64encode(urllib.parse.unquote(account).encode()).decode("ascii")
    return parts._replace(netloc=host).geturl(), {"Authorization": f"Basic {token}"}
