package org.tiencu.organisation;

import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code tiencu.official_kin}. */
@Repository
public class Kin {

    private final JdbcClient jdbc;

    Kin(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whom an official declared. */
    public List<DeclaredKin> of(String officialId) {
        return jdbc.sql("select user_id, kinship from tiencu.official_kin where official_id = :id order by user_id")
                .param("id", officialId).query(DeclaredKin.class).list();
    }

    /** Whether one of the users is declared by one of the officials. */
    public boolean any(Collection<String> userIds, Collection<String> officialIds) {
        return jdbc.sql("""
                select exists (select 1 from tiencu.official_kin
                               where user_id = any(:users) and official_id = any(:officials))
                """).param("users", userIds.toArray(String[]::new)).param("officials", officialIds.toArray(String[]::new))
                .query(Boolean.class).single();
    }

    /** Adds the relation or replaces it; false if it is as it was. */
    boolean put(String officialId, DeclaredKin kin, String declaredBy) {
        return jdbc.sql("""
                insert into tiencu.official_kin as k (official_id, user_id, kinship, declared_by)
                values (:official, :user, :kinship, :by)
                on conflict (official_id, user_id) do update set kinship = excluded.kinship, declared_by = excluded.declared_by,
                    declared_at = now() where k.kinship <> excluded.kinship
                """).param("official", officialId).param("user", kin.userId()).param("kinship", kin.kinship().name())
                .param("by", declaredBy).update() > 0;
    }

    boolean remove(String officialId, String userId) {
        return jdbc.sql("delete from tiencu.official_kin where official_id = :official and user_id = :user")
                .param("official", officialId).param("user", userId).update() > 0;
    }
}
