package org.tiencu.platform.time;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets {@code @Scheduled} methods run by themselves; a test that moves the clock calls them by hand. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "tiencu.scheduling.enabled", matchIfMissing = true)
class SchedulingConfiguration {
}
