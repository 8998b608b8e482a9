"""Learns the tables of weights in `coopwatch.core.reading` from the labelled mails of the repository.

`python -m benchmarks.weigh` tells by cross-validation what the weights do for mails they were not learned from; with
`--write` it writes the tables (`make weights`). Needs the extra "weigh".
"""
