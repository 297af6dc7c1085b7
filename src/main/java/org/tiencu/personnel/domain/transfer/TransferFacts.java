package org.tiencu.personnel.domain.transfer;

import java.time.LocalDate;

/**
 * What the conditions of a transfer, rotation or secondment are checked against.
 *
 * @param ruleDate the day whose rules apply
 * @param kind in which way he goes
 * @param sendingAgrees whether the unit that he leaves agrees
 * @param receivingAgrees whether the unit that is to receive him agrees
 * @param consent whether he agrees
 * @param higherPost whether the post is higher than the ones he holds
 * @param monthsToRetirement whole months from the planned day until he retires
 * @param nonLocal whether the post must not be held by a local person
 * @param termsInPost how many times he was given his present post
 * @param termMonths months of one term in the new post
 * @param months for how many months he is to go, the term of the post if nothing is said
 * @param healthCertificateMonths months since his health certificate was issued, a month begun counts as one; -1 if he
 *                                has none
 * @param pregnantOrSmallChild whether he declared a pregnancy or a child under 36 months
 */
public record TransferFacts(LocalDate ruleDate, TransferKind kind, boolean sendingAgrees, boolean receivingAgrees,
        boolean consent, boolean higherPost, int monthsToRetirement, boolean nonLocal, int termsInPost, int termMonths,
        int months, int healthCertificateMonths, boolean pregnantOrSmallChild) {
}
