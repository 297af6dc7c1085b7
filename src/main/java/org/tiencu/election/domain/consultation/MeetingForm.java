package org.tiencu.election.domain.consultation;

/** How the delegates meet. */
public enum MeetingForm {
    IN_PERSON("Trực tiếp"),
    ONLINE("Trực tuyến"),
    /** Some in one room, others online. */
    MIXED("Trực tiếp kết hợp trực tuyến");

    private final String label;

    MeetingForm(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
