package org.tiencu.platform.security;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.tiencu.platform.refusal.Refusal;

/**
 * The user for whom the current thread works. Every door sets it: the security filters for pages and REST, the web
 * applications for Tasklist.
 */
@Component
public class CurrentUser {

    /** Stands for the product itself where nobody asks. */
    public static final String SYSTEM = "system";
    private static final String ACTING = Acting.class.getName();

    /** In whose place the thread works, and the groups that come from him. */
    private record Acting(String userId, Set<String> groups) {
    }

    private final IdentityService identityService;
    private final ThreadLocal<Acting> acting = new ThreadLocal<>();

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

    /**
     * Does something that the user ordered and does not wait for, with the rights that he has now and under his name.
     *
     * @throws Refusal forbidden if there is no such user any more
     */
    public <T> T as(String userId, Supplier<T> work) {
        Authentication before = identityService.getCurrentAuthentication();
        identityService.clearAuthentication();
        try {
            if (identityService.createUserQuery().userId(userId).count() == 0) {
                throw Refusal.forbidden("Người yêu cầu không còn tài khoản.");
            }
            identityService.setAuthentication(userId, identityService.createGroupQuery().groupMember(userId).list().stream()
                    .map(Group::getId).toList());
            return work.get();
        } finally {
            identityService.setAuthentication(before);
        }
    }

    /**
     * Does something in the place of an absent user: his roles count beside the user's own. Never as administrator or
     * designer, which nobody can be for somebody else.
     */
    public <T> T actingFor(String absentUserId, Set<String> groupsOfAbsent, Supplier<T> work) {
        Acting before = acting.get();
        acting.set(acting(absentUserId, groupsOfAbsent));
        try {
            return work.get();
        } finally {
            if (before == null) {
                acting.remove();
            } else {
                acting.set(before);
            }
        }
    }

    /** The rest of the HTTP request is answered in the place of the absent user, as with the case just started for him. */
    public void actForRestOfRequest(String absentUserId, Set<String> groupsOfAbsent) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(ACTING, acting(absentUserId, groupsOfAbsent), RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** Id of the user in whose place the current one works; null if he does his own work, or nobody asks. */
    public String onBehalfOf() {
        Acting now = acting();
        return now == null ? null : now.userId();
    }

    private Acting acting() {
        if (!isSomebody()) {
            return null;
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return acting.get() != null || request == null ? acting.get()
                : (Acting) request.getAttribute(ACTING, RequestAttributes.SCOPE_REQUEST);
    }

    private static Acting acting(String absentUserId, Set<String> groupsOfAbsent) {
        Set<String> passed = new HashSet<>(groupsOfAbsent);
        passed.removeAll(Set.of(Groups.ADMINISTRATORS, Groups.DESIGNERS));
        return new Acting(absentUserId, passed);
    }

    /** Ids of the user's groups, {@code role@unit} for the roles, and those of the user in whose place he works. */
    public Set<String> groups() {
        Authentication authentication = identityService.getCurrentAuthentication();
        List<String> groups = authentication == null ? null : authentication.getGroupIds();
        Set<String> own = groups == null ? Set.of() : Set.copyOf(groups);
        Acting now = acting();
        if (now == null) {
            return own;
        }
        Set<String> all = new HashSet<>(now.groups());
        all.addAll(own);
        return Set.copyOf(all);
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
