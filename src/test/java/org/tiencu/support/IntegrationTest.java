package org.tiencu.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a random port, on the tests' own PostgreSQL, with the demo organisation in it. Classes that
 * add no beans and no properties share one application: starting it is what costs. What the clock would set off, tests do
 * themselves.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "tiencu.demo=true", "tiencu.admin.user=admin", "tiencu.admin.password=demo",
        "tiencu.scheduling.enabled=false"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MovableClock.Configuration.class)
public @interface IntegrationTest {
}
