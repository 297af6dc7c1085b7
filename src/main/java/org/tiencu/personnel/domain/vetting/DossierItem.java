package org.tiencu.personnel.domain.vetting;

import java.time.LocalDate;

/**
 * One item of the personnel dossier: Decree 170/2025/NĐ-CP, Article 35.
 *
 * @param code code of the item
 * @param label Vietnamese name
 * @param compulsory whether the dossier is incomplete without it
 * @param validMonths how many months it may be old, null if any age is good
 */
public record DossierItem(String code, String label, boolean compulsory, Integer validMonths) {

    /** The curriculum vitae, whose photo and confirmation may not be old. */
    public static final String CV = "CV";
    /** The health certificate, which may not be old. */
    public static final String HEALTH_CERTIFICATE = "HEALTH_CERTIFICATE";

    /** Whether a paper of this date is still good on that day; a missing date is not. */
    public boolean isGood(LocalDate issuedOn, LocalDate day) {
        return validMonths == null
                || issuedOn != null && !issuedOn.isAfter(day) && !issuedOn.plusMonths(validMonths).isBefore(day);
    }
}
