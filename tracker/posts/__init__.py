"""Posts of social media that an article shows whole, with the signature that its platform writes below them.

In: text alone. Out: ``Post`` records, none where the form is not certain. ``signatures`` reads the line of the
signature, ``form`` the words that it stands under, which are the account holder's, but for what they pass on ("RT @x").
"""

from tracker.posts.form import Post, find_posts
from tracker.posts.signatures import is_signature
from tracker.schema.cue_types import POST

CUE_TYPE = POST
"""What the claims of posts have for a type of cue."""

__all__ = ["CUE_TYPE", "Post", "find_posts", "is_signature"]
