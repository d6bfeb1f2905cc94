"""The parts of the Word file."""
