"""Text files that a user names beside articles: a roster, a gold file, corrections.

In: a path. Out: its text. A pipe or a device, which may never end, and a file of a size that none of these has, are
refused as a file that cannot be opened is.
"""

from __future__ import annotations

import errno
import stat
from pathlib import Path

LARGEST = 200_000_000
"""Bytes. A million articles' annotations are less."""


def read_user_text(path: Path, *, encoding: str = "utf-8") -> str:
    """Read a text file.

    Args:
        path: The file, or a link to it.
        encoding: Of its text. Example: "utf-8-sig".

    Returns:
        All of it.

    Raises:
        OSError: It is no regular file, too large, or cannot be opened; its words say which.
        UnicodeDecodeError: It is in another encoding.
    """
    check_user_file(path)
    return path.read_text(encoding=encoding)


def check_user_file(path: Path) -> None:
    """Check that a file has an end.

    Args:
        path: The file, or a link to it.

    Raises:
        OSError: It is no regular file, or too large.
    """
    about = path.stat()
    if not stat.S_ISREG(about.st_mode):
        raise OSError(errno.EINVAL, "it is not a regular file", str(path))
    if about.st_size > LARGEST:
        raise OSError(errno.EFBIG, f"it is larger than {LARGEST // 1_000_000} MB", str(path))
