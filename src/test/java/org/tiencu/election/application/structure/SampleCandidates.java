package org.tiencu.election.application.structure;

import java.time.LocalDate;

import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.election.domain.candidate.NominationRoute;
import org.tiencu.election.domain.candidate.Person;

/** Invented candidates. */
public final class SampleCandidates {

    private static final String[] GIVEN = {"An", "Bình", "Châu", "Dung", "Giang", "Hà", "Khánh", "Lan", "Minh", "Nga"};

    private SampleCandidates() {
    }

    /** Somebody of the majority, born in 1970, a member of the Party, who was never elected. */
    public static Person person(int number, Person.Sex sex) {
        return person(number, sex, "Kinh", LocalDate.of(1970, 1, 1).plusDays(number), true, false);
    }

    public static Person person(int number, Person.Sex sex, String ethnicity, LocalDate born, boolean party, boolean reelected) {
        return new Person("Nguyễn Văn " + GIVEN[number % GIVEN.length] + " (mẫu " + number + ")", born, sex,
                String.format("%012d", 900_000_000 + number), "Xã mẫu", "Thôn mẫu", ethnicity, "Không", "12/12", "Đại học",
                "Viên chức", "Không", "Cơ quan mẫu", party, reelected);
    }

    public static Candidate candidate(String id, String caseId, String electionId, Body body, CandidateState state,
            Person person) {
        return new Candidate(id, caseId, electionId, body, NominationRoute.AGENCY, "Cơ quan mẫu", state, null, "99001", person);
    }
}
