"""How large a database may grow before asking it is slow: a made one, its size, and the time of each question.

vocabulary.py, people.py   words, speakers and outlets, drawn as often as in the news
composing.py               articles with claims, made of them
filling.py                 these in a database, in large transactions
questions.py               what is asked
timing.py                  processor and wall time, warm and cold
bare.py                    the same searches in FTS5 without a tracker
sizes.py                   what the tables and indexes weigh
"""
