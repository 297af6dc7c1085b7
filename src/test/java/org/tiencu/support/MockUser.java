package org.tiencu.support;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.lenient;

import java.util.Set;
import java.util.function.Supplier;

import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

/** Lets a mock of the current user be somebody, for use cases in memory. */
public final class MockUser {

    private MockUser() {
    }

    /** From here on this user asks, with these groups {@code role@unit}. */
    public static void signIn(CurrentUser user, String id, String... groups) {
        Set<String> held = Set.of(groups);
        lenient().when(user.id()).thenReturn(id);
        lenient().when(user.groups()).thenReturn(held);
        lenient().doAnswer(call -> call.<Supplier<?>>getArgument(0).get()).when(user).asSystem(any());
        lenient().when(user.isAdministrator()).thenReturn(held.contains("camunda-admin"));
        lenient().when(user.holds(anyString(), anyString())).thenAnswer(
                call -> held.contains(call.getArgument(0) + "@" + call.getArgument(1)));
        lenient().doAnswer(call -> {
            if (!held.contains(call.getArgument(0) + "@" + call.getArgument(1))) {
                throw Refusal.forbidden("Bạn không có quyền thực hiện việc này.");
            }
            return null;
        }).when(user).require(any(), any());
    }
}
