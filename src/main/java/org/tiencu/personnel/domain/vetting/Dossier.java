package org.tiencu.personnel.domain.vetting;

import java.time.LocalDate;
import java.util.List;

/**
 * The dossier of one person in a case.
 *
 * @param items codes of the items that are there
 * @param cvConfirmedOn when the curriculum vitae was confirmed, null if not said
 * @param healthCertificateOn date of the health certificate, null if not said
 * @param note a remark, may be null
 */
public record Dossier(List<String> items, LocalDate cvConfirmedOn, LocalDate healthCertificateOn, String note) {

    /** The compulsory items that are missing or too old on that day, in the order of the list. */
    public List<DossierItem> missing(List<DossierItem> required, LocalDate day) {
        return required.stream().filter(DossierItem::compulsory).filter(item -> !has(item, day)).toList();
    }

    private boolean has(DossierItem item, LocalDate day) {
        return items.contains(item.code()) && item.isGood(switch (item.code()) {
            case DossierItem.CV -> cvConfirmedOn;
            case DossierItem.HEALTH_CERTIFICATE -> healthCertificateOn;
            default -> null;
        }, day);
    }
}
