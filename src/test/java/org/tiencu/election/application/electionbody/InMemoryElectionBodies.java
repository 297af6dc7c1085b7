package org.tiencu.election.application.electionbody;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tiencu.election.domain.electionbody.BodyChange;
import org.tiencu.election.domain.electionbody.BodyKind;
import org.tiencu.election.domain.electionbody.BodyMember;
import org.tiencu.election.domain.electionbody.ElectionBody;

/** Bodies of an election in memory. */
class InMemoryElectionBodies implements ElectionBodyStore {

    private final List<ElectionBody> bodies = new ArrayList<>();
    private final Map<Long, BodyChange> changes = new HashMap<>();
    private long last;

    @Override
    public List<ElectionBody> bodies(String caseId) {
        return bodies.stream().filter(body -> body.caseId().equals(caseId)).toList();
    }

    @Override
    public Optional<ElectionBody> find(long bodyId) {
        return bodies.stream().filter(body -> body.id() == bodyId).findFirst();
    }

    @Override
    public List<ElectionBody> established(Collection<String> unitCodes, LocalDate day) {
        return bodies.stream().filter(ElectionBody::established)
                .filter(body -> unitCodes.stream().anyMatch(unit -> body.caseId().endsWith("-" + unit))).toList();
    }

    @Override
    public void propose(String caseId, BodyKind kind, List<ElectionBody> proposed) {
        bodies.removeIf(body -> body.caseId().equals(caseId) && body.kind() == kind && !body.established());
        proposed.forEach(body -> bodies.add(new ElectionBody(++last, caseId, kind, body.list(), body.number(),
                body.sizeKind(),
                null, null, body.members().stream().map(this::stored).toList())));
    }

    private BodyMember stored(BodyMember member) {
        return new BodyMember(++last, member.fullName(), member.role(), member.organisation());
    }

    @Override
    public void establish(String caseId, BodyKind kind, String decisionNumber, LocalDate decidedOn) {
        bodies.replaceAll(body -> !body.caseId().equals(caseId) || body.kind() != kind || body.established() ? body
                : new ElectionBody(body.id(), caseId, kind, body.list(), body.number(), body.sizeKind(), decisionNumber,
                        decidedOn, body.members()));
    }

    @Override
    public long openChange(long bodyId, String openedBy, Instant openedAt) {
        changes.put(++last, new BodyChange(last, bodyId, null, null, null, null, null, BodyChange.Status.OPEN, null));
        return last;
    }

    @Override
    public Optional<BodyChange> look(long changeId) {
        return change(changeId);
    }

    @Override
    public Optional<BodyChange> change(long changeId) {
        return Optional.ofNullable(changes.get(changeId));
    }

    @Override
    public void change(BodyChange change) {
        changes.put(change.id(), change);
    }

    @Override
    public void closeChange(long changeId, BodyChange.Status status, String decisionNumber, LocalDate decidedOn) {
        changes.computeIfPresent(changeId, (id, one) -> new BodyChange(id, one.bodyId(), one.kind(), one.reason(),
                one.memberId(), one.joining(), one.note(), status, decidedOn));
    }

    @Override
    public void join(long bodyId, BodyMember member, LocalDate on) {
        bodies.replaceAll(body -> {
            List<BodyMember> members = new ArrayList<>(body.members());
            members.add(stored(member));
            return body.id() == bodyId ? body.with(members) : body;
        });
    }

    @Override
    public void leave(long memberId, LocalDate on) {
        bodies.replaceAll(body -> body.with(body.members().stream().filter(member -> member.id() != memberId).toList()));
    }
}
