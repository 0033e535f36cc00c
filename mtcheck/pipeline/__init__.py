"""From paths to a report: runs → discovery → opening → checking → batches; and back to the files: correction."""
