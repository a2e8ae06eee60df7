"""Who speaks: from the words of a source to a person or organization, with the reason.

``find_mentions`` collects who is named where, ``load_roster`` the officials known beforehand, and ``resolve_speakers``
tries rules from the surest to the loosest on each source.

Three words have a fixed meaning in this package. A *body* is anything but a person that can speak: a ministry, company,
court, newspaper or government. A *scene* is what a rule may look at: the document, its mentions, the roster, the day,
and who spoke so far. A *step* is one rule: it answers with a speaker, with candidates, or not at all.

Nothing is imported here: who reads a database needs the roster, and not spaCy, which the rules need.
"""
