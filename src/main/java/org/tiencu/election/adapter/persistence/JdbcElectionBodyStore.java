package org.tiencu.election.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tiencu.election.application.electionbody.ElectionBodyStore;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.electionbody.BodyChange;
import org.tiencu.election.domain.electionbody.BodyKind;
import org.tiencu.election.domain.electionbody.BodyMember;
import org.tiencu.election.domain.electionbody.BodyRole;
import org.tiencu.election.domain.electionbody.ElectionBody;

@Repository
class JdbcElectionBodyStore implements ElectionBodyStore {

    private static final String BODY = """
            select b.id, b.case_id, b.kind, b.list, b.number, b.size_kind, b.decision_number, b.decided_on
            from tiencu.election_body b
            """;
    private static final String ORDER =
            " order by b.case_id, array_position(array['COMMITTEE', 'BOARD'], b.kind), b.list, b.number";

    private final JdbcClient jdbc;

    JdbcElectionBodyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ElectionBody> bodies(String caseId) {
        return withMembers(jdbc.sql(BODY + "where b.case_id = :case" + ORDER).param("case", caseId)
                .query(JdbcElectionBodyStore::body).list());
    }

    @Override
    public Optional<ElectionBody> find(long bodyId) {
        return withMembers(jdbc.sql(BODY + "where b.id = :id").param("id", bodyId).query(JdbcElectionBodyStore::body).list())
                .stream().findFirst();
    }

    @Override
    public List<ElectionBody> established(Collection<String> unitCodes, LocalDate day) {
        return withMembers(jdbc.sql(BODY + """
                join tiencu.election_case c on c.id = b.case_id
                join tiencu.election e on e.id = c.election_id
                where b.decided_on is not null and c.unit_code = any(:units) and e.election_day >= :day
                """ + ORDER)
                .param("units", unitCodes.toArray(String[]::new)).param("day", day)
                .query(JdbcElectionBodyStore::body).list());
    }

    private List<ElectionBody> withMembers(List<ElectionBody> bodies) {
        record Row(long bodyId, BodyMember member) {
        }
        Map<Long, List<BodyMember>> members = jdbc.sql("""
                select body_id, id, full_name, role, organisation from tiencu.election_body_member
                where body_id = any(:bodies) and left_on is null order by id
                """).param("bodies", bodies.stream().map(ElectionBody::id).toArray(Long[]::new))
                .query((row, i) -> new Row(row.getLong("body_id"), new BodyMember(row.getLong("id"),
                        row.getString("full_name"), BodyRole.valueOf(row.getString("role")), row.getString("organisation"))))
                .list().stream().collect(Collectors.groupingBy(Row::bodyId, Collectors.mapping(Row::member,
                        Collectors.toList())));
        return bodies.stream().map(body -> body.with(members.getOrDefault(body.id(), List.of()))).toList();
    }

    @Override
    public void propose(String caseId, BodyKind kind, List<ElectionBody> bodies) {
        jdbc.sql("delete from tiencu.election_body where case_id = :case and kind = :kind and decided_on is null")
                .param("case", caseId).param("kind", kind.name()).update();
        for (ElectionBody body : bodies) {
            long id = jdbc.sql("""
                    insert into tiencu.election_body (case_id, kind, list, number, size_kind)
                    values (:case, :kind, :list, :number, :size) returning id
                    """)
                    .param("case", caseId).param("kind", kind.name())
                    .param("list", body.list() == null ? null : body.list().name()).param("number", body.number())
                    .param("size", body.sizeKind()).query(Long.class).single();
            body.members().forEach(member -> join(id, member, null));
        }
    }

    @Override
    public void establish(String caseId, BodyKind kind, String decisionNumber, LocalDate decidedOn) {
        jdbc.sql("""
                update tiencu.election_body set decision_number = :number, decided_on = :on
                where case_id = :case and kind = :kind and decided_on is null
                """)
                .param("number", decisionNumber).param("on", decidedOn).param("case", caseId).param("kind", kind.name())
                .update();
    }

    @Override
    public long openChange(long bodyId, String openedBy, Instant openedAt) {
        return jdbc.sql("""
                insert into tiencu.election_body_change (body_id, status, opened_by, opened_at)
                values (:body, 'OPEN', :by, :at) returning id
                """)
                .param("body", bodyId).param("by", openedBy).param("at", Timestamp.from(openedAt))
                .query(Long.class).single();
    }

    @Override
    public Optional<BodyChange> look(long changeId) {
        return change(changeId, "");
    }

    @Override
    public Optional<BodyChange> change(long changeId) {
        return change(changeId, "for update");
    }

    private Optional<BodyChange> change(long changeId, String lock) {
        return jdbc.sql("""
                select id, body_id, kind, reason, member_id, full_name, role, organisation, note, status, decided_on
                from tiencu.election_body_change where id = :id\s""" + lock)
                .param("id", changeId).query(JdbcElectionBodyStore::change).optional();
    }

    @Override
    public void change(BodyChange change) {
        BodyMember joining = change.joining();
        jdbc.sql("""
                update tiencu.election_body_change set kind = :kind, reason = :reason, member_id = :member,
                    full_name = :name,
                    role = :role, organisation = :organisation, note = :note
                where id = :id
                """)
                .param("kind", change.kind().name()).param("reason", change.reason() == null ? null : change.reason().name())
                .param("member", change.memberId()).param("name", joining == null ? null : joining.fullName())
                .param("role", joining == null ? null : joining.role().name())
                .param("organisation", joining == null ? null : joining.organisation()).param("note", change.note())
                .param("id", change.id()).update();
    }

    @Override
    public void closeChange(long changeId, BodyChange.Status status, String decisionNumber, LocalDate decidedOn) {
        jdbc.sql("""
                update tiencu.election_body_change set status = :status, decision_number = :number, decided_on = :on
                where id = :id
                """)
                .param("status", status.name()).param("number", decisionNumber).param("on", decidedOn).param("id", changeId)
                .update();
    }

    @Override
    public void join(long bodyId, BodyMember member, LocalDate on) {
        jdbc.sql("""
                insert into tiencu.election_body_member (body_id, full_name, role, organisation, joined_on)
                values (:body, :name, :role, :organisation, :on)
                """)
                .param("body", bodyId).param("name", member.fullName()).param("role", member.role().name())
                .param("organisation", member.organisation()).param("on", on).update();
    }

    @Override
    public void leave(long memberId, LocalDate on) {
        jdbc.sql("update tiencu.election_body_member set left_on = :on where id = :id").param("on", on).param("id", memberId)
                .update();
    }

    private static ElectionBody body(ResultSet row, int number) throws SQLException {
        String list = row.getString("list");
        return new ElectionBody(row.getLong("id"), row.getString("case_id"), BodyKind.valueOf(row.getString("kind")),
                list == null ? null : Body.valueOf(list), row.getObject("number", Integer.class), row.getString("size_kind"),
                row.getString("decision_number"), row.getObject("decided_on", LocalDate.class), List.of());
    }

    private static BodyChange change(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        String reason = row.getString("reason");
        String name = row.getString("full_name");
        return new BodyChange(row.getLong("id"), row.getLong("body_id"), kind == null ? null : BodyChange.Kind.valueOf(kind),
                reason == null ? null : BodyChange.Reason.valueOf(reason), row.getObject("member_id", Long.class),
                name == null ? null : new BodyMember(null, name, BodyRole.valueOf(row.getString("role")),
                        row.getString("organisation")),
                row.getString("note"), BodyChange.Status.valueOf(row.getString("status")),
                row.getObject("decided_on", LocalDate.class));
    }
}
