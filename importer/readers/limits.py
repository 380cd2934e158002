"""How much of one file is read, in one table: beyond it a file is refused, never cut short.

The figures leave any real document far behind (the longest minutes seen hold 30,000 characters)
and stop what only pretends to be one: a zip of a few kilobytes that unpacks to gigabytes, a PDF
of a hundred thousand pages.
"""

from __future__ import annotations

from typing import Final

# Bytes of the file as it lies on disk.
LARGEST_FILE: Final = 100_000_000

# Characters (code points) of the text a reader hands on. To understand ten million took 2 GB and a
# minute: a reading process died of what this table let pass.
LARGEST_TEXT: Final = 2_000_000

# Entries in a zip's directory. Word writes some twenty, one more for each picture.
MOST_MEMBERS: Final = 10_000

# Unpacked bytes of one member that is streamed (word/document.xml), and of all members read.
LARGEST_MEMBER: Final = 400_000_000
LARGEST_UNPACKED: Final = 500_000_000

# Unpacked bytes of one member that is held in memory as a tree (styles, numbering).
LARGEST_TREE: Final = 20_000_000

# Elements within elements. Word nests some twenty deep, tables in tables some sixty.
DEEPEST_XML: Final = 256

# Unpacked / packed bytes of one member. Repetitive XML reaches 300 honestly, so the ratio is only
# looked at once a member is large; deflate ends at 1,032.
LARGEST_RATIO: Final = 200
RATIO_COUNTS_FROM: Final = 100_000_000

# Pages of a PDF.
MOST_PAGES: Final = 5_000
