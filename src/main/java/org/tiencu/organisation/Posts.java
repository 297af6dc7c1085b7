package org.tiencu.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The posts in {@code tiencu.post}. */
@Repository
public class Posts {

    private static final String COLUMNS =
            "id, unit_code, title, authority_unit, regime, head, term_years, non_local, elected, seats, rank_order";

    private final JdbcClient jdbc;

    Posts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The post of this id. */
    public Optional<Post> find(String id) {
        return jdbc.sql("select " + COLUMNS + " from tiencu.post where id = :id").param("id", id)
                .query(Post.class).optional();
    }

    /** The posts of these ids by id; unknown ids are left out. */
    public Map<String, Post> find(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("select " + COLUMNS + " from tiencu.post where id in (:ids)").param("ids", ids)
                .query(Post.class).stream().collect(Collectors.toMap(Post::id, Function.identity()));
    }

    /** The posts of a unit, highest first. */
    public List<Post> inUnit(String unitCode) {
        return jdbc.sql("select " + COLUMNS + " from tiencu.post where unit_code = :unit order by rank_order desc, id")
                .param("unit", unitCode).query(Post.class).list();
    }

    /** The posts that these units manage, unit by unit, highest first. */
    public List<Post> managedBy(Collection<String> authorityUnits) {
        if (authorityUnits.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select " + COLUMNS + """
                 from tiencu.post where authority_unit in (:units) order by unit_code, rank_order desc, id
                """).param("units", authorityUnits).query(Post.class).list();
    }

    /** The post of this id; nobody else changes it or its holders until the transaction ends. */
    Optional<Post> findLocked(String id) {
        return jdbc.sql("select " + COLUMNS + " from tiencu.post where id = :id for update").param("id", id)
                .query(Post.class).optional();
    }

    /** Adds the post or replaces it. */
    @Transactional
    public void save(Post post) {
        insert(post, """
                do update set unit_code = excluded.unit_code, title = excluded.title,
                    authority_unit = excluded.authority_unit, regime = excluded.regime, head = excluded.head,
                    term_years = excluded.term_years, non_local = excluded.non_local, elected = excluded.elected,
                    seats = excluded.seats, rank_order = excluded.rank_order
                """);
    }

    /** Adds the post unless there is one of that id. */
    public void addIfMissing(Post post) {
        insert(post, "do nothing");
    }

    private void insert(Post post, String onConflict) {
        jdbc.sql("insert into tiencu.post (" + COLUMNS + """
                ) values (:id, :unitCode, :title, :authorityUnit, :regime, :head, :termYears, :nonLocal, :elected, :seats,
                          :rankOrder)
                on conflict (id)
                """ + onConflict)
                .param("id", post.id()).param("unitCode", post.unitCode()).param("title", post.title())
                .param("authorityUnit", post.authorityUnit()).param("regime", post.regime().name())
                .param("head", post.head()).param("termYears", post.termYears()).param("nonLocal", post.nonLocal())
                .param("elected", post.elected()).param("seats", post.seats()).param("rankOrder", post.rankOrder())
                .update();
    }
}
