package org.tiencu.election.application.consultation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.election.application.preparation.ElectionAccess;
import org.tiencu.election.application.preparation.ElectionFile;
import org.tiencu.election.application.preparation.ElectionStore;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.consultation.Consultation;
import org.tiencu.election.domain.consultation.Consultation.Attendance;
import org.tiencu.election.domain.consultation.Consultation.Minutes;
import org.tiencu.election.domain.consultation.Consultation.Recipient;
import org.tiencu.election.domain.consultation.ListRound;
import org.tiencu.election.domain.consultation.MeetingForm;
import org.tiencu.election.domain.consultation.Result;
import org.tiencu.election.domain.consultation.Result.Quota;
import org.tiencu.election.domain.consultation.Vote;
import org.tiencu.election.domain.preparation.Election;
import org.tiencu.election.domain.preparation.ElectionCase;
import org.tiencu.platform.refusal.Refusal;

/** The consultations of a unit as others see them: counts, never a name. */
@Service
@Transactional(readOnly = true)
public class ConsultationViews {

    /**
     * The latest conference of a consultation. What is not known yet, or does not belong to the round, is null.
     *
     * @param body which list
     * @param round 1, 2 or 3
     * @param title what the law calls it
     * @param attempt how often it was summoned
     * @param status how far it is
     * @param statusLabel the same in Vietnamese
     * @param plannedOn the day that the delegates were told
     * @param heldOn the day on which it was held
     * @param meetingForm how they met
     * @param delegatesSummoned delegates with a vote who were summoned
     * @param delegatesPresent delegates with a vote who came
     * @param guestsPresent guests who came
     * @param agreed whether nobody had to vote
     * @param voteMethod how they voted, if they did
     * @param structure first consultation: people to be nominated by each organisation
     * @param kept candidates on the list
     * @param dropped candidates who are not
     * @param missing how many candidates the list lacks, if this was reported
     * @param minutesNumber number of the minutes
     * @param minutesDate date of the minutes
     * @param recipients where the minutes were sent
     */
    public record View(Body body, int round, String title, int attempt, Consultation.Status status, String statusLabel,
            LocalDate plannedOn, LocalDate heldOn, MeetingForm meetingForm, Integer delegatesSummoned,
            Integer delegatesPresent, Integer guestsPresent, Boolean agreed, Vote.Method voteMethod, List<Quota> structure,
            Integer kept, Integer dropped, Integer missing, String minutesNumber, LocalDate minutesDate,
                    List<Recipient> recipients) {
    }

    private final ElectionFile file;
    private final ElectionStore elections;
    private final ElectionAccess access;
    private final ConsultationStore store;
    private final ConsultationRules rules;

    ConsultationViews(ElectionFile file, ElectionStore elections, ElectionAccess access, ConsultationStore store,
            ConsultationRules rules) {
        this.file = file;
        this.elections = elections;
        this.access = access;
        this.store = store;
        this.rules = rules;
    }

    /**
     * The consultations of a unit, by list and round.
     *
     * @throws Refusal not found if there is no such thing, or not for the current user
     */
    public List<View> of(String electionId, String unitCode) {
        access.require(unitCode);
        Election election = file.election(electionId);
        ElectionCase electionCase = elections.caseOf(electionId, unitCode)
                .orElseThrow(() -> Refusal.notFound("Đơn vị này không thuộc cuộc bầu cử."));
        Map<ListRound, Consultation> latest = new LinkedHashMap<>();
        store.ofCase(electionCase.id()).forEach(one -> latest.put(one.round(), one));
        return latest.values().stream().map(one -> view(one, election.electionDay())).toList();
    }

    private View view(Consultation one, LocalDate electionDay) {
        ListRound round = one.round();
        Attendance held = one.attendance();
        Result result = one.result();
        Minutes minutes = one.minutes();
        boolean list = result != null && !round.first();
        return new View(round.body(), round.number(), rules.conference(round.number(), electionDay).title(), one.attempt(),
                one.status(), one.status().label(), one.summons().plannedOn(), held == null ? null : held.heldOn(),
                one.summons().form(), held == null ? null : held.summoned(), held == null ? null : held.present(),
                held == null ? null : held.guests(), held == null ? null : held.agreed(),
                one.vote() == null ? null : one.vote().method(), result == null ? List.of() : result.structure(),
                list ? result.kept() : null, list ? result.dropped() : null,
                list && result.shortage() != null ? result.shortage().missing() : null,
                minutes == null ? null : minutes.number(), minutes == null ? null : minutes.datedOn(),
                minutes == null ? List.of() : minutes.recipients());
    }
}
