"""Figures: speed, size and accuracy. Each benchmark prints the table that docs/ shows."""
