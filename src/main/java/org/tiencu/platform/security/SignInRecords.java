package org.tiencu.platform.security;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Wrong passwords of the last minutes, and where users have signed in; the same for all nodes. */
@Component
class SignInRecords {

    /**
     * @param ofPair wrong passwords of the user at the address
     * @param lastFailure the last of these, null without one
     * @param ofUser wrong passwords of the user anywhere
     * @param ofAddress wrong passwords of anybody at the address
     * @param lastSuccess when the user last signed in at the address, to a day; null if never
     */
    record Past(int ofPair, Instant lastFailure, int ofUser, int ofAddress, Instant lastSuccess) {
    }

    private final JdbcClient jdbc;

    private final Duration keepPlaces;

    /** @param keepPlaces how long it is remembered where a user has signed in */
    SignInRecords(JdbcClient jdbc, @Value("${tiencu.sign-in.keep-places}") Duration keepPlaces) {
        this.jdbc = jdbc;
        this.keepPlaces = keepPlaces;
    }

    Past past(String user, String address, Instant since) {
        return jdbc.sql("""
                select count(*) filter (where user_key = :user and address = :address) as of_pair,
                       max(failed_at) filter (where user_key = :user and address = :address) as last_failure,
                       count(*) filter (where user_key = :user) as of_user,
                       count(*) filter (where address = :address) as of_address,
                       (select last_success from tiencu.sign_in_place
                         where user_key = :user and address = :address) as last_success
                  from tiencu.sign_in_failure
                 where failed_at > :since and (user_key = :user or address = :address)""")
                .param("user", user).param("address", address).param("since", time(since))
                .query((row, n) -> new Past(row.getInt("of_pair"), instant(row.getObject("last_failure", OffsetDateTime.class)),
                        row.getInt("of_user"), row.getInt("of_address"),
                        instant(row.getObject("last_success", OffsetDateTime.class)))).single();
    }

    /** What is older than that does not count any more and goes. */
    void addFailure(String user, String address, Instant at, Instant since) {
        jdbc.sql("insert into tiencu.sign_in_failure (failed_at, user_key, address) values (:at, :user, :address)")
                .param("at", time(at)).param("user", user).param("address", address).update();
        jdbc.sql("delete from tiencu.sign_in_failure where failed_at <= :since").param("since", time(since)).update();
    }

    void addSuccess(String user, String address, Instant at) {
        jdbc.sql("delete from tiencu.sign_in_failure where user_key = :user and address = :address")
                .param("user", user).param("address", address).update();
        jdbc.sql("""
                insert into tiencu.sign_in_place (user_key, address, last_success) values (:user, :address, :at)
                on conflict (user_key, address) do update set last_success = excluded.last_success""")
                .param("at", time(at)).param("user", user).param("address", address).update();
        jdbc.sql("delete from tiencu.sign_in_place where last_success < :before").param("before", time(at.minus(keepPlaces)))
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
