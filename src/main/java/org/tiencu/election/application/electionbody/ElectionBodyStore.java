package org.tiencu.election.application.electionbody;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.tiencu.election.domain.electionbody.BodyChange;
import org.tiencu.election.domain.electionbody.BodyKind;
import org.tiencu.election.domain.electionbody.BodyMember;
import org.tiencu.election.domain.electionbody.ElectionBody;

/** The bodies of an election as they are stored. */
public interface ElectionBodyStore {

    /** Bodies of the case, established or proposed, in the order of kinds, lists and numbers. */
    List<ElectionBody> bodies(String caseId);

    Optional<ElectionBody> find(long bodyId);

    /** Established bodies of these units in elections that are not over on this day. */
    List<ElectionBody> established(Collection<String> unitCodes, LocalDate day);

    /** Stores the proposed bodies of this kind, in place of what was proposed before. */
    void propose(String caseId, BodyKind kind, List<ElectionBody> bodies);

    /** The proposed bodies of this kind exist from here on. */
    void establish(String caseId, BodyKind kind, String decisionNumber, LocalDate decidedOn);

    /** Opens a change of a body. */
    long openChange(long bodyId, String openedBy, Instant openedAt);

    /** The change, not locked. */
    Optional<BodyChange> look(long changeId);

    /** The change, locked so that two decisions about it wait for each other. */
    Optional<BodyChange> change(long changeId);

    /** Stores what is proposed. */
    void change(BodyChange change);

    /** Closes a change; number and date are null if it was dropped. */
    void closeChange(long changeId, BodyChange.Status status, String decisionNumber, LocalDate decidedOn);

    void join(long bodyId, BodyMember member, LocalDate on);

    void leave(long memberId, LocalDate on);
}
