"""Why an archive could not be opened, read or written: one class per cause.

As in `importer.errors`, `message` is a Chinese sentence for the user (what happened, what to do
next) and `detail` is for the log only.
"""

from __future__ import annotations


class ArchiveError(Exception):
    """An archive that could not do what was asked; base of every cause."""

    message = "档案出错，操作没有完成。请重新打开档案后再试。"

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail or self.message)
        self.detail = detail


class MissingArchiveError(ArchiveError):
    """No file at the path, and none was to be made."""

    message = "找不到档案文件。请检查路径，或先导入纪要：第一次导入时会新建档案。"


class NotAnArchiveError(ArchiveError):
    """A file of some other kind."""

    message = "这个文件不是纪要阁的档案。请另选一个文件，原文件没有改动。"


class NewerArchiveError(ArchiveError):
    """Written by a version of the program newer than this one."""

    message = "档案由更新版本的纪要阁建立，本版本无法打开。请升级程序后再打开。"


class OlderArchiveError(ArchiveError):
    """Written by an older version, and a reader may not migrate it."""

    message = "档案是旧版本的格式。请先用纪要阁打开一次，让它完成升级。"


class DamagedArchiveError(ArchiveError):
    """The file is broken, or part of it is missing."""

    message = "档案文件已损坏。请用备份替换它，或运行 jiyao check 查看损坏之处。"


class ReadOnlyArchiveError(ArchiveError):
    """The file or its folder cannot be written or opened."""

    message = "无法写入档案所在的文件夹。请检查文件夹权限，或把档案移到可写的位置。"


class MovedArchiveError(ArchiveError):
    """The file was deleted, moved or replaced while it was open for writing."""

    message = "档案文件已被移走、删除或替换，没有写入。请把它放回原处，重新打开后再导入。"


class LockedArchiveError(ArchiveError):
    """Another program kept the archive to itself for too long."""

    message = "档案正被另一个程序写入。请等它完成或关闭后再试。"


class FullDiskError(ArchiveError):
    """No room left on the disk; the last transaction was undone."""

    message = "磁盘空间不足，没有写入档案。请清理磁盘后重新导入。"


class FailingDiskError(ArchiveError):
    """The system reported a fault while reading or writing."""

    message = "读写磁盘时出错。请检查磁盘或网络连接后再试。"


class UnstorableError(ArchiveError):
    """One document holds something the archive cannot keep; the others are not concerned."""

    message = "这个文件的内容无法存入档案。请用原程序另存一份后再导入。"


class UnknownRecordError(ArchiveError):
    """No such meeting, item, point or document (any more)."""

    message = "档案里没有这一条，可能已被移除。请刷新列表后再试。"
