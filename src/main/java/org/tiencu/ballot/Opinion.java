package org.tiencu.ballot;

/** Asking an opinion: the votes are a reference for the next step and everyone goes there. */
final class Opinion {

    private Opinion() {
    }

    static Choice choose(Tally tally) {
        return Choice.of(Outcome.CARRIED, tally.ballotOrder());
    }
}
