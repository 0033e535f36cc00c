"""Data files whose lines stand in order and are found by halving: an article asks for few of them, and what is asked
for is all that is decoded.
"""

from __future__ import annotations

from .files import read


class SortedLines:
    """The lines of a file in the order of their bytes, which is that of their characters; a notice, in lines that begin
    with "#", stands at its head.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data if not data or data.endswith(b"\n") else data + b"\n"
        self._begin = 0
        while self._data.startswith(b"#", self._begin):
            self._begin = self._data.index(b"\n", self._begin) + 1

    def __contains__(self, line: str) -> bool:
        return "\n" not in line and self.starting(f"{line}\n") != ""

    def starting(self, start: str) -> str:
        """The first line that begins so, with its end; "" where none does."""
        data, wanted = self._data, start.encode("utf-8", "surrogatepass")
        low, high = self._begin, len(data)
        while low < high:
            # The line in which the middle lies.
            middle = data.rfind(b"\n", low, (low + high) // 2) + 1 or low
            if data[middle : middle + len(wanted)] < wanted:
                low = data.index(b"\n", middle) + 1
            else:
                high = middle
        return data[low : data.find(b"\n", low) + 1].decode() if data.startswith(wanted, low) and wanted else ""


def lines_of(package: str, name: str) -> SortedLines:
    """The lines of a file that lies in a package. Raises OSError where there is none."""
    return SortedLines(read(package, name))
