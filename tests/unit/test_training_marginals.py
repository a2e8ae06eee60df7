"""How likely each role is, as text in a file."""

import numpy as np

from tracker.training.marginals import pack_marginals, unpack_marginals


def test_shares_come_back_as_they_were_but_for_rounding():
    shares = np.random.default_rng(4).dirichlet(np.full(7, 0.3), size=50).astype(np.float32)
    again = unpack_marginals(pack_marginals(shares), roles=7)
    np.testing.assert_allclose(again, shares, atol=0.01)
    np.testing.assert_allclose(again.sum(1), 1.0, atol=1e-6)


def test_no_words_are_no_text():
    assert unpack_marginals(pack_marginals(np.zeros((0, 7), np.float32)), roles=7).shape == (0, 7)
