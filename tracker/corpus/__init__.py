"""A corpus: articles with their claims as Parquet, for more than a database is to hold.

Its folders articles and claims hold parts by month of publication (year=2013/month=02); a part of the one and the part
of the same name of the other are of the same articles. Any program that knows Parquet asks them; the command load
brings what matters into a database.
"""
