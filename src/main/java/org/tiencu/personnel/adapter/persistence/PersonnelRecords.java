package org.tiencu.personnel.adapter.persistence;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.desk.application.retention.RecordClass;

/**
 * What personnel work keeps about officials. Of a case the texts, the dossier and the conditions go; that there was a
 * decision, its number, its day and the counts of votes remain. Who the official was goes with his own record.
 */
@Configuration(proxyBeanMethods = false)
class PersonnelRecords {

    private static final String RUNNING =
            " exists (select from act_ru_execution x where x.parent_id_ is null and x.business_key_ = c.id) ";

    @Bean
    RecordClass personnelCaseRecords() {
        return new RecordClass("PERSONNEL_CASE", "Vụ việc về cán bộ", """
                select c.id, (c.closed_at at time zone 'Asia/Ho_Chi_Minh')::date as ended_on, %s or exists (
                    select from tiencu.case_proposal p where p.source_case_id = c.id and p.outcome is null) as held
                from tiencu.personnel_case c where c.erased_on is null and c.closed_at is not null
                """.formatted(RUNNING), """
                select :id union all select id from tiencu.case_proposal where source_case_id = :id or case_id = :id
                """, List.of(
                "update tiencu.case_paper set content = null where case_id = :id",
                "update tiencu.conference set absence = null, board_members = null, return_reason = null "
                        + "where case_id = :id",
                "update tiencu.confidence_vote set board_members = null where case_id = :id",
                "update tiencu.annual_review_grade set note = null, comment = null, self_points = null, "
                        + "proposed_points = null where case_id = :id",
                "update tiencu.dossier set items = '{}', cv_confirmed_on = null, health_certificate_on = null, note = null "
                        + "where case_id = :id",
                "delete from tiencu.eligibility_condition where case_id = :id",
                "delete from tiencu.transfer_condition where case_id = :id",
                "update tiencu.transfer set pregnant_or_small_child = false, health_certificate_on = null "
                        + "where case_id = :id",
                "update tiencu.opinion set content = null where case_id = :id",
                "update tiencu.case_proposal set reason = '', answer = null where source_case_id = :id or case_id = :id",
                "update tiencu.personnel_case set reason = '', erased_on = :today where id = :id"));
    }

    /** Counted from the end of his last post; who never held one here is kept. */
    @Bean
    RecordClass officialRecords() {
        return new RecordClass("OFFICIAL", "Hồ sơ cán bộ", """
                select o.id, max(t.closed_on) as ended_on, exists (
                    select from tiencu.personnel_case c where c.closed_at is null and (c.official_id = o.id or c.id in (
                        select appointment_id from tiencu.appointment_candidate where official_id = o.id
                        union all select case_id from tiencu.planning_candidate where official_id = o.id
                        union all select case_id from tiencu.annual_review_grade where official_id = o.id
                        union all select case_id from tiencu.confidence_result where official_id = o.id)))
                    or exists (select from tiencu.data_request d where d.official_id = o.id and d.status = 'OPEN') as held
                from tiencu.official o join tiencu.tenure t on t.official_id = o.id
                where o.erased_on is null
                group by o.id having bool_and(t.closed_on is not null)
                """, "select 'official:' || :id", List.of("""
                update tiencu.official set full_name = '(đã xóa dữ liệu cá nhân)', search_text = '',
                    birth_date = '1900-01-01',
                    ethnicity = null, native_province_code = null, party_joined_on = null, party_official_on = null,
                    under_investigation = false, erased_on = :today
                where id = :id
                """,
                "delete from tiencu.official_kin where official_id = :id",
                "delete from tiencu.planning_entry where official_id = :id",
                "delete from tiencu.grade where official_id = :id",
                "delete from tiencu.discipline where official_id = :id"));
    }
}
