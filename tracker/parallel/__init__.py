"""Work on articles in other processes, of this machine or of a cluster: one path over executors of Python's kind.

In: a stream of articles and what is to be done with a few of them. Out: the results in the order of the stream, however
the work was spread, so that nothing stored depends on it. Only so much is under way at any time, whatever the length of
the stream; what a worker had when it died is done again.
"""
