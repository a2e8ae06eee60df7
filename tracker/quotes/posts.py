"""Make quotes of the posts that an article shows whole, and decide which other drafts may stand beside them.

The source of a post is the name of its account. Inside a post, only reports of somebody else's words are quotes of
their own.

Example: 'We talked. Lavrov says he agrees. — John Kerry (@JohnKerry) May 7, 2013' is Kerry's, and "he agrees" Lavrov's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tracker.posts import CUE_TYPE, Post
from tracker.quotes.boilerplate import Region
from tracker.quotes.drafts import Draft, Reading
from tracker.quotes.spans import Range
from tracker.records import Quote, QuoteKind, Relay, TextSpan
from tracker.text import iter_paragraphs
from tracker.transcripts import speaks_of_itself

POST = "post of social media"
_SCORE = 0.97


def quote_posts(reading: Reading, posts: Sequence[Post], drafts: Sequence[Draft]) -> Iterator[Quote]:
    """Make a direct quote of each post.

    Args:
        reading: The document.
        posts: Its posts, in text order.
        drafts: The other drafts of the document.

    Yields:
        The quotes in text order, without posts in which an outlet only reports what others say.
    """
    for post in posts:
        if _is_report(reading, post, drafts):
            continue
        relays = () if post.relay is None else (Relay(TextSpan.cut(reading.text, *post.relay)),)
        yield Quote(
            kind=QuoteKind.DIRECT,
            contents=tuple(TextSpan.cut(reading.text, *part) for part in post.contents),
            cues=(TextSpan.cut(reading.text, *post.cue),),
            source=TextSpan.cut(reading.text, *post.source),
            relays=relays,
            cue_type=CUE_TYPE,
            score=_SCORE,
            found_by="post",
        )


def _is_report(reading: Reading, post: Post, drafts: Sequence[Draft]) -> bool:
    """Whether a post is an outlet's and passes on somebody's words: "BREAKING: He will resign, the minister says".

    An account whose name begins with an outlet's is an outlet's too: "ABC News Politics".
    """
    if reading.outlets.find_name(reading.cut(post.source)) is None and not any(
        place.start() == post.source[0] for place in reading.outlet_places
    ):
        return False
    start, end = post.contents[0][0], post.contents[-1][1]
    quoted = any(start <= region.start < end for region in reading.regions)
    return quoted or any(start <= part[0] < end for draft in drafts for part in draft.contents)


def keep_beside_posts(reading: Reading, posts: Sequence[Post], drafts: Sequence[Draft]) -> list[Draft]:
    """Keep the drafts that may stand beside the posts.

    Args:
        reading: The document.
        posts: Its posts, in text order.
        drafts: The drafts of the document.

    Returns:
        The drafts outside all posts; those inside one that have another source than the account itself; and those
        that only reach into a post, without the contents in it.
    """
    kept = []
    for draft in drafts:
        first, last = min(start for start, _ in draft.spans), max(end for _, end in draft.spans)
        touched = [post for post in posts if first < post.end and post.start < last]
        if not touched:
            kept.append(draft)
        elif len(touched) == 1 and _is_within(touched[0], (first, last)):
            if draft.source is not None and not speaks_of_itself(reading.cut(draft.source)):
                kept.append(draft)
        else:
            outside = tuple(each for each in draft.contents if not any(_overlap(each, post) for post in touched))
            if outside and not any(_overlap(each, post) for each in draft.reporting for post in touched):
                kept.append(replace(draft, contents=outside))
    return kept


def mark_posts(reading: Reading, posts: Sequence[Post], boilerplate: Sequence[Region]) -> list[Region]:
    """Mark the paragraphs of posts as not the article's prose.

    Args:
        reading: The document.
        posts: Its posts.
        boilerplate: What in it is not prose.

    Returns:
        The boilerplate outside posts and the paragraphs of posts, in text order.
    """
    others = [each for each in boilerplate if not any(_overlap((each.start, each.end), post) for post in posts)]
    paragraphs = list(iter_paragraphs(reading.text)) if posts else []
    own = [Region(*each, POST) for each in paragraphs if any(_overlap(each, post) for post in posts)]
    return sorted([*others, *own], key=lambda region: region.start)


def _is_within(post: Post, span: Range) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in post.contents)


def _overlap(span: Range, post: Post) -> bool:
    return span[0] < post.end and post.start < span[1]
