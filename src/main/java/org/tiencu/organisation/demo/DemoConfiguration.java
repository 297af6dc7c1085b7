package org.tiencu.organisation.demo;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.organisation.Csv;
import org.tiencu.organisation.Role;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.UnitLevel;

/** The demo exists on the embedded database only; the tests turn it on for theirs. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression(DemoOrganisation.CONDITION)
class DemoConfiguration {

    private static final String ADMINISTRATOR_ROLE = "Quản trị hệ thống";

    @Bean
    DemoUsers demoUsers() {
        Map<String, String> units = DemoOrganisation.units().stream().collect(Collectors.toMap(Unit::code, Unit::name));
        units.put(Unit.CENTRE, UnitLevel.CENTRAL.displayName());
        Stream<DemoUser> users = Csv.read(DemoOrganisation.FOLDER + "users.csv", row -> {
            String name = (row.getField("given_name") + " " + row.getField("family_name")).strip();
            String roleName = Role.of(row.getField("role")).map(Role::displayName)
                    .orElseGet(() -> DemoOrganisation.isAdministrator(row) ? ADMINISTRATOR_ROLE : "Thiết kế quy trình");
            return new DemoUser(row.getField("user_id"), name, roleName, units.getOrDefault(row.getField("unit_code"), ""));
        }).stream();
        DemoUser administrator = new DemoUser(DemoOrganisation.ADMINISTRATOR, "Quản trị viên", ADMINISTRATOR_ROLE, "");
        return new DemoUsers(Stream.concat(users, Stream.of(administrator)).toList());
    }
}
