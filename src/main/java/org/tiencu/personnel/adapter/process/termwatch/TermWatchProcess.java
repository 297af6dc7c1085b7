package org.tiencu.personnel.adapter.process.termwatch;

/** The names in {@code processes/personnel/term-watch/term-watch.bpmn}. */
public final class TermWatchProcess {

    public static final String ID = "term-watch";

    private TermWatchProcess() {
    }
}
