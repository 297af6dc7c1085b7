package org.tiencu.election.domain.electionbody;

import java.util.Locale;

/**
 * Somebody in a body that runs an election.
 *
 * @param id null before it is stored
 * @param fullName personal data: for those who work with the body only
 * @param role what he does there
 * @param organisation the agency or organisation that he represents
 */
public record BodyMember(Long id, String fullName, BodyRole role, String organisation) {

    /** Whether both entries are about one person, however they are spaced and capitalised. */
    boolean samePerson(BodyMember other) {
        return plain(fullName).equals(plain(other.fullName)) && plain(organisation).equals(plain(other.organisation));
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
