"""The steps from each version of the tables to the next one, run by Alembic.

A step is frozen: it says in its own words what it makes, and imports nothing of this package, since the tables of today
are not those it meets. What is derived from other columns by rules that change (folded words, stories, identities) is
no step: ``tracker.store.derived`` makes it anew once the tables are those of today.

A new step: copy the last one of ``versions`` under the next number, raise ``SCHEMA_VERSION``, and add a database of the
version before to ``tests/unit/schemas``. There are no steps back: a database is copied before it is brought forward.
"""
