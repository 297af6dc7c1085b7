package org.tiencu.platform.form;

import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The time that all patterns of one check may take together. A pattern that backtracks without end is stopped: the
 * matcher reads its input through a sequence that looks at the clock.
 */
final class MatchBudget {

    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int READS_PER_LOOK_AT_THE_CLOCK = 1_024;

    private long left = NANOS;

    boolean find(Pattern pattern, String text) throws UnreadableValue {
        long start = System.nanoTime();
        try {
            return pattern.matcher(new TimedText(text, start + left)).find();
        } catch (OutOfTime | StackOverflowError tooSlow) {
            throw new UnreadableValue(Messages.FORMAT_TOO_SLOW);
        } finally {
            left -= System.nanoTime() - start;
        }
    }

    private static final class OutOfTime extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OutOfTime() {
            super(null, null, false, false);
        }
    }

    private static final class TimedText implements CharSequence {

        private final String text;
        private final long deadline;
        private int reads;

        TimedText(String text, long deadline) {
            this.text = text;
            this.deadline = deadline;
        }

        @Override
        public char charAt(int index) {
            if (reads++ % READS_PER_LOOK_AT_THE_CLOCK == 0 && System.nanoTime() - deadline > 0) {
                throw new OutOfTime();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
