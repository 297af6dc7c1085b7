package org.tiencu.election.domain.complaint;

import org.tiencu.election.domain.calendar.Body;

/** What a complaint is about; the constants of the table {@code complaint-routing}. */
public enum ComplaintObject {
    /** A candidate for the National Assembly, or how their list is made. */
    NA_CANDIDATE("Người ứng cử đại biểu Quốc hội, việc lập danh sách", Body.NA),
    /** A candidate for a People's Council, or how their list is made. */
    PC_CANDIDATE("Người ứng cử đại biểu Hội đồng nhân dân, việc lập danh sách", Body.PC),
    POLLING_TEAM_WORK("Công tác của Tổ bầu cử", null),
    ELECTION_BOARD_WORK("Công tác của Ban bầu cử", null),
    CAMPAIGN("Vận động bầu cử", null),
    COUNTING("Việc kiểm phiếu", null),
    NA_RESULT("Kết quả bầu cử đại biểu Quốc hội", Body.NA),
    PC_RESULT("Kết quả bầu cử đại biểu Hội đồng nhân dân", Body.PC),
    /** Voter lists have a process of their own. */
    VOTER_LIST("Danh sách cử tri", null);

    private final String label;
    private final Body body;

    ComplaintObject(String label, Body body) {
        this.label = label;
        this.body = body;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }

    /** The election that it belongs to, null if it may be either. */
    public Body body() {
        return body;
    }

    public boolean isResult() {
        return this == NA_RESULT || this == PC_RESULT;
    }

    public boolean isCandidate() {
        return this == NA_CANDIDATE || this == PC_CANDIDATE;
    }

    /** Whether there is such a thing only once people have voted. */
    public boolean isAfterVoting() {
        return this == COUNTING || isResult();
    }
}
