"""coopwatch watches what business partners owe a self-employed owner, and follows up politely."""

__version__ = "0.1.0"
