package org.tiencu.election.domain.candidate;

import java.time.LocalDate;

/**
 * What the list of candidates says about one of them: Luật 85/2015/QH13, Điều 57 khoản 5, and what its structure is
 * counted by.
 *
 * @param fullName family name, middle names and given name
 * @param birthDate day of birth
 * @param sex {@code MALE} or {@code FEMALE}
 * @param identityNumber 12 digits; tells that two candidates are one person, and is shown to nobody but masked
 * @param nativePlace native place
 * @param residence where he lives
 * @param ethnicity ethnic group, {@code Kinh} for the majority
 * @param religion religion, {@code Không} if none
 * @param education general education
 * @param speciality speciality and degree
 * @param occupation occupation
 * @param post post
 * @param workplace where he works
 * @param partyMember whether he is a member of the Party
 * @param reelected whether he is a deputy of the body he stands for
 */
public record Person(String fullName, LocalDate birthDate, Sex sex, String identityNumber, String nativePlace,
        String residence, String ethnicity, String religion, String education, String speciality, String occupation,
        String post, String workplace, boolean partyMember, boolean reelected) {

    private static final int SHOWN_DIGITS = 3;

    /** Sex, as the list has it. */
    public enum Sex {
        MALE("Nam"), FEMALE("Nữ");

        private final String label;

        Sex(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }
    }

    /**
     * The identity number as it is shown to the one who compares it with the dossier, the last three digits only; everybody
     * else sees nothing of it.
     */
    public String maskedIdentityNumber() {
        int shown = Math.max(0, identityNumber.length() - SHOWN_DIGITS);
        return "•".repeat(shown) + identityNumber.substring(shown);
    }

    /** Nothing about the person: what is printed ends in logs. */
    @Override
    public String toString() {
        return "Person";
    }

    /** Age in full years on a day. */
    public int ageOn(LocalDate day) {
        return birthDate.until(day).getYears();
    }
}
