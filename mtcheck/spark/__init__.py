"""mtcheck on Spark: articles of a DataFrame checked by the executors, a batch of any size judged as one.

The extra `spark` brings PySpark (a JDK must be there); mtcheck must be installed on the executors too. Nothing here is
imported before it is asked for.
"""

from __future__ import annotations

from .linted import Linted
from .linted import lint as lint

__all__ = ["Linted", "lint"]
