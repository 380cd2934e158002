"""Why a file could not be read: one class per cause, each with a sentence for the user.

`cause` is a stable slug (it is stored, tested and shown to scripts); `message` is Chinese and says
what happened and what to do next; `detail` is for the log only and may hold anything.
"""

from __future__ import annotations


class UnreadableError(Exception):
    """A file that could not be turned into text; base of every cause."""

    cause = "unreadable"
    message = "无法读取这个文件。请确认它能在别的程序中打开，再重新导入。"

    def __init__(self, detail: str = "", message: str | None = None) -> None:
        super().__init__(detail or self.cause)
        self.detail = detail
        if message is not None:
            self.message = message


class EmptyFileError(UnreadableError):
    """No bytes, or nothing but white space."""

    cause = "empty"
    message = "文件是空的，没有可读的文字。请检查原文件是否完整。"


class BinaryFileError(UnreadableError):
    """Bytes that are no text and no format we know."""

    cause = "binary"
    message = "这不是文字文件，内容无法识别。请另存为 docx、pdf 或 txt 后再导入。"


class UnsupportedFormatError(UnreadableError):
    """A format recognised by its content that no reader handles (yet)."""

    cause = "unsupported"

    def __init__(self, format_name: str, detail: str = "") -> None:
        super().__init__(
            detail or format_name,
            f"暂不支持{format_name}。请用原程序另存为 docx、pdf 或 txt 后再导入。",
        )


class DamagedFileError(UnreadableError):
    """The right format, but truncated or broken."""

    cause = "damaged"
    message = "文件已损坏或不完整。请从原处重新复制一份，或用原程序打开后另存，再导入。"


class EncryptedFileError(UnreadableError):
    """Asks for a password, or forbids taking its text."""

    cause = "encrypted"
    message = "文件设有密码或禁止提取文字。请用原程序去掉密码、另存一份后再导入。"


class NoTextError(UnreadableError):
    """Readable, but holds pictures only."""

    cause = "no-text"
    message = "文件里只有图像，没有文字层。请先做文字识别（OCR）后再导入。"


class TooLargeError(UnreadableError):
    """Beyond the size limit; nothing of it was read."""

    cause = "too-large"

    def __init__(self, size: int, limit: int) -> None:
        super().__init__(
            f"{size} bytes > {limit}",
            f"文件太大（{size / 1e6:.0f} MB，上限 {limit / 1e6:.0f} MB）。"
            "请拆分或压缩其中的图片后再导入。",
        )


class TooMuchInsideError(UnreadableError):
    """Small on disk, but unpacks beyond the limit (a zip bomb, or a hostile PDF)."""

    cause = "too-much-inside"
    message = "文件解压后过大，可能是恶意文件，已停止读取。请核实来源。"


class MissingReaderError(UnreadableError):
    """The library a reader needs is not installed."""

    cause = "missing-reader"

    def __init__(self, format_name: str, library: str) -> None:
        super().__init__(
            library, f"读取{format_name}需要组件 {library}，本机没有安装。请重新运行安装步骤。"
        )


class NoPermissionError(UnreadableError):
    """The system refuses to let us open the file."""

    cause = "no-permission"
    message = "没有权限读取这个文件。请检查文件权限，或复制到自己的文件夹后再导入。"


class VanishedError(UnreadableError):
    """The file was there when dropped and is gone now."""

    cause = "vanished"
    message = "文件已不在原处（可能被移动或删除）。请找到它后重新导入。"


class TimedOutError(UnreadableError):
    """The reader did not finish in time and was stopped."""

    cause = "timed-out"
    message = "读取时间过长，已停止。请用原程序打开后另存，再导入。"


class ReaderDiedError(UnreadableError):
    """The reader's process died (crash, or over its memory limit)."""

    cause = "reader-died"
    message = "读取程序在处理这个文件时意外退出，其余文件不受影响。请另存为其他格式后再导入。"
