"""Planted faults, and whether a test notices them: python -m tests.mutants."""
