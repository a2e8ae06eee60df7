"""What Alembic runs: the steps, on the connection and in the transaction of whoever opens the database."""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(connection=connection, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
