"""What a page states of its article, among all that it states of its site, of other stories and of its own making."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tracker.identity import make_article_key
from tracker.readers import read_articles
from tracker.records import Article

HEADLINE = "Council keeps the river road shut"
TEXT = (
    "<p>RIVERTON — Mayor Ann Dunn met the council on Monday.</p>"
    "<p>“The road stays shut,” Dunn said on Monday.</p>"
    "<p>“There is no money,” said council clerk Peter Holt. “There is no hurry,” he added.</p>"
    "<p>The two sides agreed to meet again in the spring, and the text of the plan will be published before the end of"
    " the month, officials in both towns said.</p>"
)
OWN = {
    "@type": "NewsArticle", "headline": HEADLINE, "datePublished": "2024-03-06T08:00:00+04:00",
    "author": {"@type": "Person", "name": "Ann Lee"}, "publisher": {"@type": "Organization", "name": "The Herald"},
}  # fmt: skip
WITHOUT_DATE = {name: value for name, value in OWN.items() if name != "datePublished"}


def make_page(*blocks: object, head: str = "", body: str = TEXT, before: str = "", after: str = "") -> str:
    scripts = "".join(
        f'<script type="application/ld+json">{block if isinstance(block, str) else json.dumps(block)}</script>'
        for block in blocks
    )
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{HEADLINE}</title>{head}{scripts}</head>'
        f"<body>{before}<article><h1>{HEADLINE}</h1>{body}</article>{after}</body></html>"
    )


def read(tmp_path: Path, page: str) -> list[Article]:
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    return [item for item in read_articles(tmp_path / "a.html") if isinstance(item, Article)]


def read_one(tmp_path: Path, page: str) -> Article:
    (article,) = read(tmp_path, page)
    return article


# Its own block


@pytest.mark.parametrize(
    "blocks",
    [
        [OWN],
        [[OWN, None]],
        [[1, "x", OWN]],
        [{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "Other"}, OWN]}],
        [OWN | {"@type": ["Article", "https://schema.org/NewsArticle"]}],
        [OWN | {"publisher": "The Herald", "author": "Ann Lee"}],
        [OWN | {"publisher": [{"name": "The Herald"}], "author": [{"name": ["Ann Lee"]}]}],
        [{"@graph": [OWN | {"publisher": {"@id": "#o"}}, {"@id": "#o", "name": "The Herald"}]}],
        [WITHOUT_DATE | {"datePublished": ["2024-03-06"]}],
        ["//<![CDATA[\n" + json.dumps(OWN) + "\n//]]>"],
        ["<!-- " + json.dumps(OWN) + " -->"],
        ["/*<![CDATA[*/" + json.dumps(OWN) + "/*]]>*/;"],
        [json.dumps(OWN)[:-1] + ",}"],
        [json.dumps(OWN).replace("Council keeps", "Council\n keeps")],
        ["{broken", OWN],
        [{"@type": "WebSite", "name": "Portal", "datePublished": "1999-01-01", "author": {"name": "Web Master"}}, OWN],
        [{"@type": "WebPage", "datePublished": "2010-05-01", "name": "x"}, OWN],
        [{"@type": "VideoObject", "name": HEADLINE, "uploadDate": "2011-01-01", "datePublished": "2011-01-01"}, OWN],
        [{"@type": "ItemList", "itemListElement": [OWN | {"headline": "Old", "datePublished": "2009-09-09"}]}, OWN],
        [OWN | {"headline": "Harvest begins in the south", "datePublished": "2009-09-09"}, OWN],
        [{"@type": "WebPage", "datePublished": "2010-05-01", "mainEntity": OWN}],
    ],
)  # fmt: skip
def test_block_of_the_article_is_told_from_all_others(tmp_path: Path, blocks: list[object]) -> None:
    article = read_one(tmp_path, make_page(*blocks))
    assert (str(article.published), article.outlet, article.author) == ("2024-03-06", "The Herald", "Ann Lee")
    assert (article.title, article.published_inferred, article.warnings) == (HEADLINE, False, ())


def test_only_block_with_another_headline_is_known_by_the_words_of_the_text(tmp_path: Path) -> None:
    article = read_one(tmp_path, make_page(OWN | {"headline": "Mayor Dunn: no money"}))
    assert (str(article.published), article.title) == ("2024-03-06", "Mayor Dunn: no money")


def test_block_is_known_by_its_address(tmp_path: Path) -> None:
    own = OWN | {"headline": "All eyes on Riverton", "mainEntityOfPage": {"@id": "http://www.herald.example/road/"}}
    other = OWN | {"headline": "Harvest begins", "url": "https://herald.example/harvest", "datePublished": "2009-09-09"}
    page = make_page(other, own, head='<link rel="canonical" href="https://herald.example/road">')
    article = read_one(tmp_path, page)
    assert (str(article.published), article.title) == ("2024-03-06", "All eyes on Riverton")


@pytest.mark.parametrize(
    "block",
    [
        OWN | {"headline": "Harvest begins", "url": "https://herald.example/harvest"},
        OWN | {"headline": "Harvest begins"},
        {"@type": "WebPage", "datePublished": "2010-05-01"},
        OWN | {"datePublished": "0001-01-01"},
        OWN | {"datePublished": "1970-01-01T00:00:00Z"},
        OWN | {"datePublished": "soon"},
    ],
)
def test_date_that_is_not_the_articles_is_unknown(tmp_path: Path, block: object) -> None:
    page = make_page(block, head='<link rel="canonical" href="https://herald.example/road">')
    assert read_one(tmp_path, page).published is None


# Dates


def test_day_of_a_change_is_none_of_publication_and_said(tmp_path: Path) -> None:
    article = read_one(tmp_path, make_page(WITHOUT_DATE | {"dateModified": "2024-05-07T10:00:00Z"}))
    assert article.published is None
    assert article.warnings == ("only the day of its last change is stated (2024-05-07), so its date is unknown",)


@pytest.mark.parametrize(
    "beside",
    [
        {"before": "<div>Updated 7 May 2024</div>"},
        {"after": "<footer>© 2024 The Herald. Page generated 28 November 2024</footer>"},
        {"after": "<div>Last modified: 7 May 2024</div>"},
        {"after": '<div id="comments"><p>user77, 3 April 2020 at 10:00: nice</p></div>'},
        {"after": '<div class="c-related-links"><time datetime="2020-04-03">3 April</time></div>'},
        {"head": '<meta property="article:modified_time" content="2024-05-07">'},
        {"body": f"{TEXT}<p>The fair opens on 24 March 2030 in Riverton.</p>"},
        {"body": f"{TEXT}<p>Date: 24 March 2030</p>"},
    ],
    ids=lambda beside: next(iter(beside.values()))[:40],
)
def test_dates_beside_the_article_are_not_its_own(tmp_path: Path, beside: dict[str, str]) -> None:
    assert read_one(tmp_path, make_page(**beside)).published is None  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "stated",
    [
        {"head": '<meta property="article:published_time" content="2024-03-06T08:00:00Z">'},
        {"head": '<meta name="date" content="2024-05-07"><meta name="pubdate" content="20240306">'},
        {"before": '<span itemprop="datePublished" content="2024-03-06">a while ago</span>'},
        {"before": '<time pubdate datetime="2024-03-06">a while ago</time>'},
        {"before": '<div class="date">Published: Wednesday 6 March 2024 | 10:15 GMT</div>'},
        {"body": f"<p>Posted: Wednesday, March 6, 2024 | 8:00 AM</p>{TEXT}"},
        {"body": f"<p>Posted on March 6, 2024 by Ann Lee</p>{TEXT}"},
    ],
    ids=lambda stated: next(iter(stated.values()))[:40],
)
def test_date_that_the_page_states(tmp_path: Path, stated: dict[str, str]) -> None:
    article = read_one(tmp_path, make_page(**stated))  # type: ignore[arg-type]
    assert (str(article.published), article.published_inferred) == ("2024-03-06", False)


def test_date_that_only_stands_about_is_marked_as_inferred(tmp_path: Path) -> None:
    article = read_one(tmp_path, make_page(before='<div class="date">6 March 2024</div>'))
    assert (str(article.published), article.published_inferred) == ("2024-03-06", True)


# The text


def test_text_of_the_data_where_the_page_shows_a_teaser(tmp_path: Path) -> None:
    body = "“The road stays shut,” Mayor Ann Dunn said.\n\n“There is no money,” said council clerk Peter Holt."
    teaser = "<p>“The road stays shut,” Mayor Ann Dunn said.</p><p>Subscribe to read on. Log in.</p>"
    article = read_one(tmp_path, make_page(OWN | {"articleBody": body}, body=teaser))
    assert article.text == body
    assert article.warnings[0].startswith("the page shows only a part of it")
    whole = read_one(tmp_path, make_page(OWN | {"articleBody": "“The road stays shut,” Mayor Ann Dunn said."}))
    assert "council clerk" in whole.text
    assert whole.warnings == ()


def test_text_that_a_page_holds_for_every_screen_counts_once(tmp_path: Path) -> None:
    page = make_page(OWN).replace(f"<h1>{HEADLINE}</h1>{TEXT}", f"<section>{TEXT}</section>" * 4)
    assert read_one(tmp_path, page).text.count("The road stays shut") == 1


@pytest.mark.parametrize(
    "box",
    [
        '<aside class="pullquote"><q>The road stays shut</q><cite>Ann Dunn</cite></aside>',
        '<blockquote class="c-pull-quote"><p>“There is no money”</p></blockquote>',
        '<div class="article__pullquote">The road stays shut</div>',
    ],
)
def test_quotation_in_large_type_counts_once(tmp_path: Path, box: str) -> None:
    text = read_one(tmp_path, make_page(OWN, body=TEXT + box)).text
    assert (text.count("road stays shut"), text.count("There is no money")) == (1, 1)


def test_statement_in_a_blockquote_stays(tmp_path: Path) -> None:
    box = "<blockquote><p>We have been asked to open the road, and we have thought about it long.</p></blockquote>"
    assert "thought about it long" in read_one(tmp_path, make_page(OWN, body=box + TEXT)).text


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("Peter<sup>1</sup> Holt", "Peter Holt"),
        ("Peter Holt<sup>[12]</sup>", "Peter Holt "),
        ('no money”<sup><a href="#n">3</a></sup>', "no money” "),
        ("5,000 m<sup>2</sup> of land", "5,000 m2 of land"),
        ("10<sup>6</sup> people", "106 people"),
        ("the 5<sup>th</sup> day", "the 5th day"),
    ],
)
def test_marks_of_footnotes_are_no_words(tmp_path: Path, written: str, read_as: str) -> None:
    text = read_one(tmp_path, make_page(OWN, body=f"{TEXT}<p>Nobody asked about {written} said the clerk.</p>")).text
    assert f"Nobody asked about {read_as}".rstrip() in text


def test_article_in_an_aside_is_found_and_not_the_box_about_cookies(tmp_path: Path) -> None:
    box = (
        '<div id="onetrust-consent-sdk"><h2>Your privacy</h2><p>We use cookies to improve your visit. “Your data is'
        " safe with us,” the site said. By clicking accept you agree to our storing of cookies.</p></div>"
    )
    page = make_page(OWN, before=box).replace("<article>", '<aside class="main">').replace("</article>", "</aside>")
    text = read_one(tmp_path, page).text
    assert "The road stays shut" in text
    assert "cookies" not in text


def test_table_that_lays_out_the_page_is_no_table(tmp_path: Path) -> None:
    page = make_page(OWN).replace("<article>", '<table><tr><td><a href="/">Home</a></td><td>')
    text = read_one(tmp_path, page.replace("</article>", "</td></tr></table>")).text
    assert "\n“The road stays shut,” Dunn said on Monday.\n" in text
    assert "|" not in text


def test_entries_of_a_live_blog_tell_their_days(tmp_path: Path) -> None:
    updates = [{"@type": "BlogPosting", "headline": "Dunn speaks", "datePublished": "2024-03-06T09:00:00Z"}]
    live = OWN | {"@type": "LiveBlogPosting", "liveBlogUpdate": updates}
    entries = "".join(
        f'<div><time datetime="2024-03-0{day}T09:30:00Z">9.30</time><h2>{head}</h2><p>{words}</p></div>'
        for day, head, words in (
            (6, "Dunn speaks", "“The road stays shut,” Mayor Ann Dunn said."),
            (5, "Holt answers", "“We are sorry to hear it,” Holt said today."),
        )
    )
    article = read_one(tmp_path, make_page(live, body=entries))
    assert (article.title, article.outlet, str(article.published)) == (HEADLINE, "The Herald", "2024-03-06")
    assert "\n6 March 2024, 9.30\nDunn speaks\n" in article.text
    assert "\n5 March 2024, 9.30\nHolt answers\n" in article.text


# Several articles

SECOND = (
    "<article><h2>Harvest begins</h2><p>“We are sorry to hear it,” Holt said on Sunday. “The door stays open,” he"
    " added. The county said the invitation stands, and that a new date will be sought in the weeks to come.</p>"
    "</article>"
)


def test_page_with_several_articles_gives_each(tmp_path: Path) -> None:
    page = make_page(OWN, after=SECOND, head='<link rel="canonical" href="https://herald.example/">')
    first, second = read(tmp_path, page.replace("h1>", "h2>"))
    assert (first.name, first.title, second.name, second.title) == ("a:1", HEADLINE, "a:2", "Harvest begins")
    assert "sorry" not in first.text
    assert "road" not in second.text
    assert first.url == second.url
    assert first.key != second.key
    assert "its page shows 2 articles, each of which was read by itself" in second.warnings


def test_articles_of_a_blog_are_at_the_addresses_that_their_headings_lead_to(tmp_path: Path) -> None:
    posts = "".join(
        f'<article><h2><a href="/{name}">The {name} of Riverton</a></h2>{TEXT.replace("road", name) * 2}</article>'
        for name in ("bridge", "tunnel")
    )
    page = make_page(after=posts, head='<link rel="canonical" href="https://blog.example/">')
    _, bridge, tunnel = read(tmp_path, page.replace("h1>", "h2>"))
    assert (bridge.url, tunnel.url) == ("https://blog.example/bridge", "https://blog.example/tunnel")
    assert tunnel.key == make_article_key(url=tunnel.url, outlet=None, text="")


def test_teasers_of_a_front_page_are_no_articles(tmp_path: Path) -> None:
    teasers = "".join(SECOND.replace("Harvest begins", f'<a href="/{n}">Harvest {n} begins</a>') for n in range(4))
    (article,) = read(tmp_path, f"<html><head><title>The Herald</title></head><body>{teasers}</body></html>")
    assert article.name == "a"


@pytest.mark.parametrize(
    "beside",
    [
        SECOND,
        SECOND.replace("<article>", '<article class="comment">') * 2,
        f"<section class='related'>{SECOND}</section>",
        "<article><h2>Read also</h2><p>Short.</p></article>",
    ],
)
def test_teasers_and_comments_beside_an_article_are_none(tmp_path: Path, beside: str) -> None:
    assert [article.title for article in read(tmp_path, make_page(OWN, after=beside))] == [HEADLINE]
