"""One use case each; they talk to core and to ports only."""
