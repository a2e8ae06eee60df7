"""Views of claims that are in no database, equal to those of stored claims.

Only the story, which other articles decide, and merged speakers are missing.
"""

from __future__ import annotations

from typing import Any

from tracker.records import Article, Candidate, Claim
from tracker.schema.claim import UNKNOWN_SPEAKER, ClaimView
from tracker.schema.fields import fields_of
from tracker.store.values import article_values


def view_claim(article: Article, claim: Claim) -> ClaimView:
    """Make the view of a claim that was not stored.

    Args:
        article: The article of the claim.
        claim: A claim of that article.

    Returns:
        The view.
    """
    elsewhere = {"article": article_values(article) | {"story_id": None}, "outlet": {"name": article.outlet}}
    values: dict[str, Any] = {
        field.name: field.value(claim) if field.value else elsewhere[field.table][field.stored_as]
        for field in fields_of(ClaimView)
    }
    values["speaker_type"] = values["speaker_type"] or UNKNOWN_SPEAKER
    values["candidates"] = tuple(Candidate(**each) for each in values["candidates"])
    values["steps"] = tuple(values["steps"])
    return ClaimView(**values)
