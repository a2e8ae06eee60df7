"""What users put right, laid over what a model read: again after each reading, and after each revision of an article.

In: an article, its claims as they were read, and corrections. Out: the claims as they are to be shown, and of each
correction where it went or why it could not be laid. Nothing here knows a database.
"""
