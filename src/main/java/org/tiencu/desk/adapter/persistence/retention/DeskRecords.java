package org.tiencu.desk.adapter.persistence.retention;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.desk.application.retention.RecordClass;

/** What the desk keeps beside the cases of the contexts. */
@Configuration(proxyBeanMethods = false)
class DeskRecords {

    @Bean
    RecordClass idempotencyKeys() {
        return new RecordClass("IDEMPOTENCY_KEY", "Khóa chống gửi trùng của hệ thống khác", """
                select user_id || '/' || key as id, (created_at at time zone 'Asia/Ho_Chi_Minh')::date as ended_on,
                       false as held
                from tiencu.idempotency_key
                """, "", List.of("delete from tiencu.idempotency_key where user_id || '/' || key = :id"));
    }

    @Bean
    RecordClass dataRequestRecords() {
        return new RecordClass("DATA_REQUEST", "Yêu cầu về dữ liệu cá nhân", """
                select id, (closed_at at time zone 'Asia/Ho_Chi_Minh')::date as ended_on, false as held
                from tiencu.data_request where closed_at is not null and erased_on is null
                """, "select :id", List.of("""
                update tiencu.data_request set content = '', note = null, answer = null, return_reason = null,
                    old_value = null,
                    new_value = null, erased_on = :today
                where id = :id
                """));
    }
}
