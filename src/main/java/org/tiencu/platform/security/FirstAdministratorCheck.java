package org.tiencu.platform.security;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tiencu.platform.database.EmbeddedDatabase;

/** On a database of one's own: no start without an administrator. */
@Component
@Order(10)
@ConditionalOnExpression("!(" + EmbeddedDatabase.NO_OTHER_DATABASE + ")")
class FirstAdministratorCheck implements ApplicationRunner {

    private final FirstAdministrator firstAdministrator;

    FirstAdministratorCheck(FirstAdministrator firstAdministrator) {
        this.firstAdministrator = firstAdministrator;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        firstAdministrator.ensure();
    }
}
