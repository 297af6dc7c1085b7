package org.tiencu.election.domain.candidate;

/** How somebody comes to stand: Luật 85/2015/QH13, Điều 36, 41, 42, 52. */
public enum NominationRoute {
    /** An agency, organisation or unit nominates him. */
    AGENCY("Cơ quan, tổ chức, đơn vị giới thiệu"),
    /** A village or residential group nominates him, for the People's Council of a commune only. */
    VILLAGE("Thôn, tổ dân phố giới thiệu"),
    /** He nominates himself. */
    SELF("Tự ứng cử");

    private final String label;

    NominationRoute(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
