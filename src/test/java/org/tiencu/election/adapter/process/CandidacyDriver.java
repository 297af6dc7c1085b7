package org.tiencu.election.adapter.process;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.ApplicationContext;
import org.tiencu.election.adapter.process.candidacy.CandidacyProcess;
import org.tiencu.election.adapter.process.candidacyend.CandidacyEndProcess;
import org.tiencu.election.application.candidate.Candidates;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.platform.time.VietnamTime;

/** Plays those who work with candidates; each candidate that it makes is another person. */
public class CandidacyDriver extends ElectionDriver {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final List<String> ITEMS = List.of("APPLICATION", "CV", "BIOGRAPHY", "ASSETS", "PHOTOS");

    public CandidacyDriver(ApplicationContext context) {
        super(context);
    }

    /** A start form that is in order, for the People's Council of a unit, with these changes; null takes a field out. */
    public Map<String, Object> person(String unit, String route, Object... changes) {
        int number = PEOPLE.incrementAndGet();
        Map<String, Object> form = new HashMap<>(Map.of("list", caseOf(unit) + "/PC", "route", route, "nominator",
                "Cơ quan A (mẫu)", "fullName", "Nguyễn Văn " + (char) ('A' + number % 26) + " (mẫu)", "birthDate",
                "1985-05-20", "sex", "MALE", "identityNumber", identityNumber(number), "ethnicity", "Kinh", "religion",
                "Không"));
        form.putAll(Map.of("nativePlace", "Xã An Khê Thượng (mẫu)", "residenceUnit", COMMUNE, "residence", "Thôn 1 (mẫu)",
                "education", "12/12", "speciality", "Kỹ sư", "occupation", "Công chức", "workplace", "Cơ quan A (mẫu)",
                "partyMember", true, "consent", true));
        return with(form, changes);
    }

    private static String identityNumber(int number) {
        // other runs may have left people in the same database, but not in the same election
        return String.format("%012d", 1_000_000L + number);
    }

    public static Map<String, Object> with(Map<String, Object> form, Object... changes) {
        Map<String, Object> changed = new HashMap<>(form);
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1] == null) {
                changed.remove(changes[i]);
            } else {
                changed.put((String) changes[i], changes[i + 1]);
            }
        }
        return changed;
    }

    /** Submits the start form; gives the number of the candidacy. */
    public String start(String user, Map<String, Object> form) {
        return start(user, CandidacyProcess.ID, form);
    }

    /** The same for the request to end a candidacy. */
    public String ask(String user, Map<String, Object> form) {
        return start(user, CandidacyEndProcess.ID, form);
    }

    private String start(String user, String process, Map<String, Object> form) {
        String definition = context.getBean(RepositoryService.class).createProcessDefinitionQuery()
                .processDefinitionKey(process).latestVersion().singleResult().getId();
        return signedIn.as(user, () -> context.getBean(FormService.class).submitStartForm(definition, form)
                .getBusinessKey());
    }

    /** A conference at which so many of a hundred came and so many were in favour. */
    public static Map<String, Object> conference(int present, int inFavour, Object... changes) {
        return with(Map.of("heldOn", TODAY, "summoned", 100, "present", present, "held", "HELD", "method", "HANDS",
                "tellers", 5, "inFavour", inFavour, "against", present - inFavour, "minutesNumber", "01/HNCT"), changes);
    }

    /** A conference to which too few came. */
    public static Map<String, Object> empty() {
        return Map.of("heldOn", TODAY, "summoned", 100, "present", 10, "held", "NO_QUORUM", "minutesNumber", "02/HNCT");
    }

    public static Map<String, Object> village(Map<String, Object> conference) {
        return with(conference, "boardMeetingOn", TODAY, "boardMinutesNumber", "03/HNMT");
    }

    /** A complete dossier that was handed in just now. */
    public static Map<String, Object> dossier(Object... changes) {
        return with(Map.of("receivedAt", LocalDateTime.now(VietnamTime.ZONE).truncatedTo(ChronoUnit.MINUTES).toString(),
                "receiptNumber", "08/BN", "items", ITEMS, "sets", 2), changes);
    }

    /** A nominee whom voters and leaders support; his dossier is awaited. */
    public String nominated() {
        String id = start(FRONT, person(COMMUNE, "AGENCY"));
        complete(FRONT, id, CandidacyProcess.RECORD_WORKPLACE_CONFERENCE, conference(80, 60));
        complete(FRONT, id, CandidacyProcess.RECORD_ENLARGED_CONFERENCE, conference(80, 60));
        return id;
    }

    /** Somebody whose dossier is valid. */
    public String valid() {
        return valid(nominated());
    }

    public String valid(String id) {
        complete(ELECTION_COMMITTEE, id, CandidacyProcess.RECEIVE_DOSSIER, dossier());
        complete(ELECTION_COMMITTEE, id, CandidacyProcess.CHECK_DOSSIER, Map.of("dossierOutcome", "VALID"));
        return id;
    }

    public String preliminary() {
        String id = valid();
        round(id, 2, true);
        return id;
    }

    /** Somebody about whom the third consultation decides. */
    public String supported() {
        String id = preliminary();
        complete(FRONT, id, CandidacyProcess.RECORD_RESIDENCE_CONFERENCE, conference(80, 60));
        return id;
    }

    /** Somebody on the official list. */
    public String official() {
        String id = supported();
        round(id, 3, true);
        publish(id);
        return id;
    }

    public void round(String id, int round, boolean kept) {
        signedIn.run(FRONT, () -> candidates().roundDecided(id, round, kept));
    }

    public void publish(String id) {
        signedIn.run(ELECTION_COMMITTEE, () -> candidates().publish(id, 1));
    }

    public CandidateState state(String id) {
        return candidates().read(id).state();
    }

    private Candidates candidates() {
        return context.getBean(Candidates.class);
    }

    /** A day of the calendar, as it is without anything moved. */
    public LocalDate day(int offset) {
        return election.electionDay().plusDays(offset);
    }
}
