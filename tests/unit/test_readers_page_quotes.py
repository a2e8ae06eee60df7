"""Quotations that a page has as elements, with their marks and names written out."""

from __future__ import annotations

import pytest
from lxml import html

from tracker.readers.page_quotes import show_quotes

PAGES = {
    "q": ("<p><q>We go</q>, he said.</p>", "“We go”, he said."),
    "q-within": ("<p><q>They said <q>no</q> to us</q>, he said.</p>", "“They said ‘no’ to us”, he said."),
    "q-with-elements": ("<p><q>We <em>go</em></q>.</p>", "“We go”."),
    "q-with-marks": ("<p><q>“We go”</q>.</p>", "“We go”."),
    "q-empty": ("<p>So <q></q>.</p>", "So ."),
    "block-footer": (
        "<blockquote><p>We go.</p><footer>— Ann Lee, nurse</footer></blockquote>", "“We go.”\n— Ann Lee, nurse",
    ),
    "block-cite": ("<blockquote>We go.<br><cite>Ann Lee</cite></blockquote>", "“We go.”\n— Ann Lee"),
    "block-cite-in-paragraph": (
        "<blockquote><p>We go.</p><p><cite><a href='/'>Ann Lee</a></cite></p></blockquote>", "“We go.”\n— Ann Lee",
    ),
    "block-of-paragraphs": (
        "<blockquote><p>We go.</p><p>They stay.</p><footer>Ann Lee</footer></blockquote>",
        "“We go.\n“They stay.”\n— Ann Lee",
    ),
    "block-with-marks": (
        "<blockquote><p>“We go.”</p><footer>Ann Lee</footer></blockquote>", "“We go.”\n— Ann Lee",
    ),
    "block-signed-behind-a-dash": (
        "<blockquote><p>We go.</p>&mdash; Ann Lee, <a>nurse</a></blockquote>", "“We go.”\n— Ann Lee, nurse",
    ),
    "block-signed-in-a-paragraph": (
        "<blockquote><p>We go.</p><p>They stay.</p><p>— Ann Lee</p></blockquote>", "“We go.\n“They stay.”\n— Ann Lee",
    ),
    "block-is-a-conversation": (
        "<blockquote><p>— We go.</p><p>— They stay.</p></blockquote>", "— We go.\n— They stay.",
    ),
    "block-with-prose-behind-a-dash": (
        "<blockquote><p>We go.</p><p>&mdash; and so do they</p></blockquote>", "We go.\n— and so do they",
    ),
    "block-is-a-post": (
        (
            "<blockquote class='twitter-tweet'><p>We go.<br><br>Now.</p>&mdash; Ann Lee (@annlee) "
            "<a href='/'>March 3, 2014</a></blockquote>"
        ),
        "“We go.  Now.”\n— Ann Lee (@annlee) March 3, 2014",
    ),
    "block-is-posted-by": (
        "<blockquote><p>We go.</p>Posted by <a>Ann Lee</a> on&nbsp;<a>Wednesday, July 8, 2015</a></blockquote>",
        "“We go.”\nPosted by Ann Lee on Wednesday, July 8, 2015",
    ),
    "block-without-a-name": ("<blockquote><p>We go.</p></blockquote>", "We go."),
    "cite-is-a-title": (
        "<blockquote><p>We read <cite>The Paper</cite> here.</p></blockquote>", "We read The Paper here.",
    ),
    "cite-above-more": (
        "<blockquote><cite>Ann Lee</cite><p>We go.</p></blockquote>", "Ann Lee\nWe go.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("page", "text"), PAGES.values(), ids=PAGES.keys())
def test_show_quotes(page: str, text: str) -> None:
    tree = html.fromstring(f"<html><body>{page}</body></html>")
    show_quotes(tree)
    for part in [*tree.iter("p"), *tree.iter("cite")]:
        if part.getparent().tag == "blockquote":
            part.tail = "\n"
    for block in tree.iter("blockquote"):
        if len(block) and block[0].tag == "p" and (block.text or "").strip():
            block.text = f"{block.text}\n"
    assert (tree.text_content() or "").strip() == text
