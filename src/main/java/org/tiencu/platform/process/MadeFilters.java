package org.tiencu.platform.process;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which lists of Tasklist the product has made, in {@code tiencu.tasklist_filter}. */
@Repository
class MadeFilters {

    /**
     * A list that was made.
     *
     * @param filterId its id in the engine, null if it was made before the product remembered them
     * @param processes processes that it was made for, none if it does not ask for processes
     */
    record Made(String filterId, Set<String> processes) {
    }

    private final JdbcClient jdbc;

    MadeFilters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from tiencu.tasklist_filter").query(Integer.class).single() == 0;
    }

    Optional<Made> find(String code) {
        return jdbc.sql("select filter_id, processes from tiencu.tasklist_filter where code = :code").param("code", code)
                .query((row, number) -> new Made(row.getString("filter_id"),
                        Set.of((String[]) row.getArray("processes").getArray())))
                .optional();
    }

    void remember(String code, String filterId, Collection<String> processes) {
        jdbc.sql("""
                insert into tiencu.tasklist_filter (code, filter_id, processes) values (:code, :filterId, :processes)
                on conflict (code) do update set filter_id = excluded.filter_id, processes = excluded.processes
                """)
                .param("code", code).param("filterId", filterId).param("processes", processes.toArray(String[]::new))
                .update();
    }
}
