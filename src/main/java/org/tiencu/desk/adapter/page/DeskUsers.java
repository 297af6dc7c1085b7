package org.tiencu.desk.adapter.page;

import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.desk.application.substitute.SubstituteUsers;
import org.tiencu.desk.application.substitute.SubstituteUsers.Person;

/** Suggests users while somebody types a name. */
@RestController
class DeskUsers {

    /** Fewer letters would suggest nearly everybody. */
    private static final int SHORTEST = 2;
    private static final int LIMIT = 12;

    private final SubstituteUsers users;

    DeskUsers(SubstituteUsers users) {
        this.users = users;
    }

    @GetMapping("/desk/users")
    List<Person> suggest(@RequestParam(defaultValue = "") String q) {
        return q.strip().length() < SHORTEST ? List.of() : users.search(q, LIMIT);
    }
}
