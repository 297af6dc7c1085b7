package org.tiencu.support;

import java.util.List;
import java.util.concurrent.Callable;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;

/** Runs code as a user with the groups that he has, as the security filters do for a request. */
public final class SignedIn {

    private final IdentityService identityService;

    public SignedIn(IdentityService identityService) {
        this.identityService = identityService;
    }

    /** Runs the action as this user and signs him out again. */
    public <T> T as(String userId, Callable<T> action) {
        List<String> groups = identityService.createGroupQuery().groupMember(userId).list().stream().map(Group::getId).toList();
        identityService.setAuthentication(userId, groups);
        try {
            return action.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            identityService.clearAuthentication();
        }
    }

    /** The same for an action without a result. */
    public void run(String userId, Runnable action) {
        as(userId, () -> {
            action.run();
            return null;
        });
    }
}
