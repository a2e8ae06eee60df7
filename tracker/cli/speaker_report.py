"""What is printed of speakers: all of one, and the words of several that are compared.

In: a profile with quotes, or speakers with their words. Out: lines on standard output, each of them one whatever an
article holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tracker.cli.console import show
from tracker.query import ClaimView, Diction, Mentioned, Profile, Voice
from tracker.query.profiles import tell_days
from tracker.results import count, one_line

_FEW = 12
_BAR = 40


def print_profile(found: Profile, ends: Sequence[ClaimView], others: Mentioned, *, whole: bool = False) -> None:
    """Print what the database tells of one speaker.

    Args:
        found: The speaker.
        ends: The first and the last quote.
        others: What others say of the speaker.
        whole: Whether to print all of each list, and not only its first rows.
    """
    for line in _tell_profile(found, ends, others, None if whole else _FEW):
        show(line)


def _tell_profile(found: Profile, ends: Sequence[ClaimView], others: Mentioned, most: int | None) -> Iterator[str]:
    speaker = found.speaker
    days = " to ".join(dict.fromkeys(filter(None, (speaker.first, speaker.last)))) or "days unknown"
    yield one_line(f"{speaker.name} ({speaker.key}): {speaker.type}{', official' if speaker.is_official else ''}")
    yield f"{count(speaker.claims, 'quote')} in {count(len(found.outlets), 'outlet')}, {days}"
    for post in found.offices:
        yield one_line(f"Office: {post.office}, {tell_days(post.start, post.end)}")
    for label, voices in (("Speaks for", found.speaks_for), ("Who speaks for them", found.spoken_for_by)):
        yield from (f"{label}: {_tell_voice(voice)}" for voice in voices)
    if speaker.aliases:
        yield one_line(f"Also written: {', '.join(speaker.aliases)}")
    if found.merged:
        yield one_line(f"Merged into this speaker: {', '.join(found.merged)}")
    lists = (
        ("Called", (*found.spellings, *found.descriptions)),
        ("Reported with", found.cues),
        ("Topics", found.topics),
        ("Outlets", found.outlets),
        ("Kinds", found.kinds),
    )
    for label, counts in lists:
        if counts:
            told = ", ".join(f"{name} {number:,}" for name, number in counts[:most])
            yield one_line(f"{label}: {told}{_tell_more(len(counts), most)}")
    if found.looked_at < speaker.claims:
        yield f"(words and verbs are counted from the newest {found.looked_at:,} quotes)"
    yield from _tell_months(found, most)
    for label, claim in zip(("First quote", "Last quote"), ends, strict=False):
        yield one_line(f"{label}: {_tell_claim(claim)}")
    more = others.total - len(others.claims[:most])
    yield f"What others say of them: {count(others.total, 'quote')}{f'; --all shows {more:,} more' if more else ''}"
    for claim in others.claims[:most]:
        yield f"  {one_line(_tell_claim(claim, with_speaker=True))}"


def _tell_months(found: Profile, most: int | None) -> Iterator[str]:
    months = [month for month in found.months if month.quotes]
    if not months:
        return
    shown = months[-most:] if most else months
    highest = max(month.quotes for month in months)
    earlier = f"; {count(len(months) - len(shown), 'earlier month')} left out, --all shows them"
    yield f"Months with quotes{earlier if len(shown) < len(months) else ''}:"
    yield "  month    quotes  articles in the database"
    for month in shown:
        bar = "#" * max(1, round(_BAR * month.quotes / highest))
        yield f"  {month.period}  {month.quotes:>6,}  {month.articles:>8,}  {bar}"
    if found.undated:
        yield f"  (the month of {count(found.undated, 'quote')} is not known)"


def _tell_voice(voice: Voice) -> str:
    return one_line(f"{voice.name}, {tell_days(voice.start, voice.end)}")


def _tell_more(number: int, most: int | None) -> str:
    return f" and {number - most:,} more" if most is not None and number > most else ""


def _tell_claim(claim: ClaimView, *, with_speaker: bool = False) -> str:
    who = f"{claim.speaker or 'unknown'}, " if with_speaker else ""
    return f"{who}{claim.shown_day}, {claim.outlet or 'unknown outlet'} ({claim.quote_id}): {claim.quote}"


def print_words(dictions: Iterable[Diction]) -> None:
    """Print the words that each speaker uses more than the others, the surest first.

    Args:
        dictions: The speakers with their words.
    """
    for each in dictions:
        show(f"{each.speaker}: {each.words} words of {each.quotes} different quotes, of {each.total}")
        for word in each.keywords:
            numbers = f"{word.count} times, others {word.others}, G2 {word.g2:.1f}, log ratio {word.log_ratio:.1f}"
            show(f"  {word.word}: {numbers}")
        if not each.keywords:
            show("  no word is used surely more often than by the others")
