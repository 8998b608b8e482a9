"""The English future of the partner himself, which several tables of promises build on."""

from __future__ import annotations

# From "I will" to its verb: fillers and adverbs, but no negation and no verb of refusing.
TO_VERB = r"(?:[, ]+(?!(?:not|never|no|only|decline|pass on|withdraw)\b)(?:<filler>|\w+ly)){0,3}?[, ]+"
I_WILL = (
    rf"(?:\b(?:<we>)(?: \w+)? ?(?:<will>)|\b(?:i'?ll|we'?ll)|(?:^|[,;.:] |\b(?:and|but|so|then"
    rf"|please) )(?:will|shall|'?ll|ill|gonna|hope to|hoping to|aiming to|plan to|planning to"
    rf"|going to|trying to|need to|have to|must)){TO_VERB}"
)
