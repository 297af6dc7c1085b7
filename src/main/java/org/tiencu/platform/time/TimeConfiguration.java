package org.tiencu.platform.time;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    /** Whoever needs today asks this clock, so that a test can set it. */
    @Bean
    Clock clock() {
        return Clock.system(VietnamTime.ZONE);
    }

    @Bean
    WorkingDays workingDays(Holidays holidays) {
        return new WorkingDays(holidays);
    }
}
