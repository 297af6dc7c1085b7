package org.tiencu.election.adapter.persistence;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.desk.application.retention.RecordClass;
import org.tiencu.election.domain.complaint.ComplaintState;

/**
 * What elections keep about persons, until so many months after the election day. Numbers of documents, days, results and
 * counts remain. While a complaint about an election is open, nothing of that election goes but changes of voter lists.
 */
@Configuration(proxyBeanMethods = false)
class ElectionRecords {

    private static final String GONE = "'(đã xóa dữ liệu cá nhân)'";
    private static final String OPEN_COMPLAINT = """
            exists (select from tiencu.election_complaint k where k.election_id = e.id and k.state in (%s))
            """.formatted(Arrays.stream(ComplaintState.values()).filter(state -> !state.isClosed())
                    .map(state -> "'" + state + "'").collect(joining(", ")));

    /** Whether a process of this number still runs. */
    private static String running(String number) {
        return " exists (select from act_ru_execution x where x.parent_id_ is null and x.business_key_ = " + number + ")";
    }

    @Bean
    RecordClass candidacyRecords() {
        return new RecordClass("CANDIDACY", "Hồ sơ ứng cử", """
                select c.id, e.election_day as ended_on, %s or %s as held
                from tiencu.candidate c join tiencu.election e on e.id = c.election_id
                where c.erased_on is null
                """.formatted(OPEN_COMPLAINT, running("c.id")), "select :id", List.of("""
                update tiencu.candidate set full_name = %s, birth_date = '1900-01-01', identity_number = '',
                    native_place = '', residence = '', ethnicity = '', religion = '', education = '', speciality = '',
                    occupation = '', post = '', workplace = '', nominator = '', erased_on = :today
                where id = :id
                """.formatted(GONE),
                "update tiencu.candidacy_issue set issue = '', verifier = '', reply = null where candidate_id = :id",
                "update tiencu.candidacy_end set reason = '' where candidate_id = :id",
                "update tiencu.consultation_decision set reason = null where candidate_id = :id",
                "update tiencu.election_paper set content = null where case_id = :id or subject = :id"));
    }

    @Bean
    RecordClass electionCaseRecords() {
        return new RecordClass("ELECTION_CASE", "Tài liệu chuẩn bị bầu cử của đơn vị", """
                select c.id, e.election_day as ended_on, %s or %s as held
                from tiencu.election_case c join tiencu.election e on e.id = c.election_id
                where c.erased_on is null
                """.formatted(OPEN_COMPLAINT, " exists (select from act_ru_execution x where x.parent_id_ is null "
                        + "and (x.business_key_ = c.id or x.business_key_ like c.id || '-TV%'))"), """
                select :id
                union all
                select b.case_id || '-TV' || h.id from tiencu.election_body_change h
                join tiencu.election_body b on b.id = h.body_id where b.case_id = :id
                """, List.of("""
                update tiencu.election_body_member set full_name = %s, organisation = ''
                where body_id in (select id from tiencu.election_body where case_id = :id)
                """.formatted(GONE), """
                update tiencu.election_body_change set note = null,
                    full_name = case when full_name is null then null else %s end,
                    organisation = case when organisation is null then null else '' end
                where body_id in (select id from tiencu.election_body where case_id = :id)
                """.formatted(GONE),
                "update tiencu.consultation set return_reason = null, proceedings = null, shortage_reason = null "
                        + "where case_id = :id",
                "update tiencu.milestone_escalation set measure = null where case_id = :id",
                "update tiencu.election_paper set content = null where case_id = :id",
                "update tiencu.election_case set erased_on = :today where id = :id"));
    }

    @Bean
    RecordClass voterChangeRecords() {
        return new RecordClass("VOTER_CHANGE", "Thay đổi danh sách cử tri", """
                select v.id, e.election_day as ended_on, v.status = 'PROPOSED' or %s
                       or exists (select from tiencu.voter_complaint k where k.id = v.complaint_id and k.status = 'OPEN')
                           as held
                from tiencu.voter_change v join tiencu.election_case c on c.id = v.case_id
                join tiencu.election e on e.id = c.election_id
                where v.erased_on is null
                """.formatted(running("v.id")), "select :id", List.of(
                "update tiencu.voter_change set note = null, list_number = null, months = null, address_kind = null, "
                        + "erased_on = :today where id = :id",
                "update tiencu.election_paper set content = null where subject = :id"));
    }

    @Bean
    RecordClass voterComplaintRecords() {
        return new RecordClass("VOTER_COMPLAINT", "Khiếu nại về danh sách cử tri", """
                select v.id, e.election_day as ended_on, v.status = 'OPEN' or %s as held
                from tiencu.voter_complaint v join tiencu.election_case c on c.id = v.case_id
                join tiencu.election e on e.id = c.election_id
                where v.erased_on is null
                """.formatted(running("v.id")), "select :id", List.of(
                "update tiencu.voter_complaint set content = %s, list_number = null, late_reason = null, erased_on = :today "
                        .formatted(GONE) + "where id = :id",
                "update tiencu.election_paper set content = null where subject = :id"));
    }

    @Bean
    RecordClass electionComplaintRecords() {
        return new RecordClass("ELECTION_COMPLAINT", "Khiếu nại, tố cáo, kiến nghị về bầu cử", """
                select k.id, greatest(e.election_day, k.received_on) as ended_on, %s or %s as held
                from tiencu.election_complaint k join tiencu.election e on e.id = k.election_id
                where k.erased_on is null
                """.formatted(OPEN_COMPLAINT, running("k.id")), "select :id", List.of("""
                update tiencu.election_complaint set content = %s, erased_on = :today,
                    sender_name = case when sender_name is null then null else %1$s end,
                    sender_address = case when sender_address is null then null else '' end
                where id = :id
                """.formatted(GONE),
                "update tiencu.election_paper set content = null where case_id = :id"));
    }
}
