package org.tiencu.election.domain.complaint;

/** What kind of letter it is. */
public enum ComplaintKind {
    COMPLAINT("Khiếu nại"),
    DENUNCIATION("Tố cáo"),
    PETITION("Kiến nghị");

    private final String label;

    ComplaintKind(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
