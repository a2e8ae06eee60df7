"""Recognise posts of social media that an article shows whole, by the signature that the platform writes below them.

``signatures.py`` reads the line of the signature, ``form.py`` finds the words that it signs. These are the account
holder's, but for what they pass on ("RT @x"). Where the form is not certain there is no post.
"""

from tracker.posts.form import Post, find_posts
from tracker.posts.signatures import is_signature
from tracker.schema.cue_types import POST

CUE_TYPE = POST
"""The cue type of the claims of posts."""

__all__ = ["CUE_TYPE", "Post", "find_posts", "is_signature"]
