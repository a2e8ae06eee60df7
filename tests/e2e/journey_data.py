"""A small collection for the journeys through the dashboard: what four officials said on Syria, and one mistake."""

from __future__ import annotations

from tests.factories import make_article, make_claim, make_speaker, save_articles
from tracker.records import Speaker

PESKOV = make_speaker("Dmitry Peskov", office="presidential spokesman")
LAVROV = make_speaker("Sergei Lavrov", office="foreign minister of Russia")
KERRY = make_speaker("John Kerry", office="US secretary of state")
OBAMA = make_speaker("Barack Obama", office="president of the United States")
BODY = make_speaker("Peskov Foundation", type="organization")

# (speaker, day, outlet, the words before the quote, the quote): each is an article of its own.
SAID: tuple[tuple[Speaker, str, str, str, str], ...] = (
    (PESKOV, "2013-06-18", "RT", "On Syria,", "The positions on Syria remain far apart"),
    (PESKOV, "2013-09-10", "Interfax", "In Moscow,", "Syria will hand over what it has"),
    (PESKOV, "2012-03-01", "RT", "A year before,", "Syria is a matter for the Syrians"),
    (PESKOV, "2013-07-02", "TASS", "On another matter,", "The fleet will return in spring"),
    (BODY, "2013-06-20", "RT", "In a letter,", "We shall build a school"),
    (LAVROV, "2013-09-09", "TASS", "In Moscow,", "We call on Damascus to place its chemical weapons under control"),
    (LAVROV, "2013-09-14", "RT", "In Geneva,", "The plan for chemical weapons is agreed"),
    (LAVROV, "2014-02-03", "RT", "A year later,", "Most chemical weapons have left the country"),
    (KERRY, "2013-08-26", "VOA News", "In Washington,", "The use of chemical weapons is a moral obscenity"),
    (KERRY, "2013-09-09", "BBC News", "In London,", "He could turn over every bit of his chemical weapons"),
    (KERRY, "2013-10-07", "VOA News", "In Bali,", "The destruction of chemical weapons has begun"),
    (OBAMA, "2012-08-20", "CNN", "At the White House,", "That is a red line for us"),
    (OBAMA, "2013-09-04", "CNN", "In Stockholm,", "I did not set a red line, the world set a red line"),
)
WRONG = "We had a frank and useful talk in the night"


def save_collection(path: str) -> None:
    """Store the collection.

    Args:
        path: The file of the database.
    """
    stored = []
    for number, (speaker, day, outlet, before, words) in enumerate(SAID):
        said_so = f"{before} {speaker.name} spoke. “{words},” {speaker.name} said."
        text = f"{outlet} report {number}\n\n{said_so}\n\nIt rained.\n"
        article = make_article(
            text, name=f"report-{number}", title=f"Report {number}", outlet=outlet, published=day,
            url=f"https://news.example/report-{number}",
        )  # fmt: skip
        said = make_claim(article, words, speaker=speaker, said=day, cue="said", source=None)
        stored.append((article, [said]))
    text = f"Night talks\n\nKerry met Lavrov. “{WRONG},” the minister said.\n"
    article = make_article(text, name="night", title="Night talks", outlet="RT", published="2013-09-15", url=None)
    mistaken = make_claim(article, WRONG, speaker=KERRY, said="2013-09-14", cue="said", confidence=0.4)
    save_articles(path, [(article, [mistaken])])
    save_articles(path, stored)
