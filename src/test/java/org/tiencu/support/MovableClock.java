package org.tiencu.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.tiencu.platform.time.VietnamTime;

/**
 * The clock of the application under test: the real time, until a test lives through years. It moves the day that use
 * cases know; the engine's timers stay where they are and are set off by hand.
 */
public final class MovableClock extends Clock {

    /** Puts it in the place of the real clock. */
    @TestConfiguration
    public static class Configuration {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    private volatile Duration ahead = Duration.ZERO;

    /** Makes it nine in the morning of this day in Vietnam. */
    public void moveTo(LocalDate day) {
        ahead = Duration.between(Instant.now(), day.atTime(LocalTime.of(9, 0)).atZone(VietnamTime.ZONE));
    }

    /** Makes it so much later. */
    public void move(Duration further) {
        ahead = ahead.plus(further);
    }

    /** Back to the real time, as all other tests expect. */
    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return VietnamTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }
}
