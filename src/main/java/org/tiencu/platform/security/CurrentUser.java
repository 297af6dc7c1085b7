package org.tiencu.platform.security;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;
import org.tiencu.platform.refusal.Refusal;

/**
 * The user for whom the current thread works. Every door sets it: the security filters for pages and REST, the web
 * applications for Tasklist.
 */
@Component
public class CurrentUser {

    private static final String SYSTEM = "system";

    private final IdentityService identityService;

    CurrentUser(IdentityService identityService) {
        this.identityService = identityService;
    }

    /** Id of the user, or {@code system} for work that the engine does by itself, such as a timer. */
    public String id() {
        Authentication authentication = identityService.getCurrentAuthentication();
        return authentication == null || authentication.getUserId() == null ? SYSTEM : authentication.getUserId();
    }

    /** Name of the user as the web applications show it, his id if he has none. */
    public String name() {
        String userId = id();
        User user = asSystem(() -> identityService.createUserQuery().userId(userId).singleResult());
        String name = user == null ? "" : Stream.of(user.getFirstName(), user.getLastName())
                .filter(Objects::nonNull).collect(Collectors.joining(" ")).strip();
        return name.isEmpty() ? userId : name;
    }

    /** Whether a person asks, and not the engine or the product itself. */
    public boolean isSomebody() {
        Authentication authentication = identityService.getCurrentAuthentication();
        return authentication != null && authentication.getUserId() != null;
    }

    /** Does something that does not depend on the user's rights, such as looking up the case of a task he may see. */
    public <T> T asSystem(Supplier<T> work) {
        Authentication authentication = identityService.getCurrentAuthentication();
        identityService.clearAuthentication();
        try {
            return work.get();
        } finally {
            identityService.setAuthentication(authentication);
        }
    }

    /** Ids of the user's groups, {@code role@unit} for the roles. */
    public Set<String> groups() {
        Authentication authentication = identityService.getCurrentAuthentication();
        List<String> groups = authentication == null ? null : authentication.getGroupIds();
        return groups == null ? Set.of() : Set.copyOf(groups);
    }

    /** Whether the user holds the role in the unit. */
    public boolean holds(String role, String unit) {
        return groups().contains(Groups.of(role, unit));
    }

    public boolean isAdministrator() {
        return groups().contains(Groups.ADMINISTRATORS);
    }

    /** Refuses everybody but those who hold the role in the unit. */
    public void require(String role, String unit) {
        if (!holds(role, unit)) {
            throw Refusal.forbidden("Bạn không có quyền thực hiện việc này.");
        }
    }

    /** Refuses everybody but administrators. */
    public void requireAdministrator() {
        if (!isAdministrator()) {
            throw Refusal.forbidden("Chỉ quản trị viên được thực hiện việc này.");
        }
    }
}
