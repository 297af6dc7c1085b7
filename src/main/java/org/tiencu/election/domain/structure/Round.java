package org.tiencu.election.domain.structure;

import org.tiencu.election.domain.candidate.CandidateState;

/** A moment at which a list is fixed: whoever came into its state was on it, also if he left later. */
public enum Round {
    PROPOSED("Người được giới thiệu, tự ứng cử", null),
    PRELIMINARY("Danh sách sơ bộ (hiệp thương lần hai)", CandidateState.PRELIMINARY),
    QUALIFIED("Danh sách đủ tiêu chuẩn (hiệp thương lần ba)", CandidateState.QUALIFIED),
    OFFICIAL("Danh sách chính thức", CandidateState.OFFICIAL);

    private final String label;
    private final CandidateState state;

    Round(String label, CandidateState state) {
        this.label = label;
        this.state = state;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }

    /** The state of those who are on the list, null for everybody who was ever proposed. */
    public CandidateState state() {
        return state;
    }
}
