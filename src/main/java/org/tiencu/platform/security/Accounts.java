package org.tiencu.platform.security;

import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Users and groups of the installation. Everything here may be called again and then changes nothing. */
@Component
public class Accounts {

    private final IdentityService identityService;

    Accounts(IdentityService identityService) {
        this.identityService = identityService;
    }

    public boolean userExists(String userId) {
        return identityService.createUserQuery().userId(userId).count() > 0;
    }

    /** Whether anybody is in the group. */
    public boolean hasMembers(String groupId) {
        return identityService.createUserQuery().memberOfGroup(groupId).count() > 0;
    }

    /** Why the user may not have this password, in Vietnamese sentences; empty if he may. */
    String weaknessOf(String password, String userId) {
        return identityService.checkPasswordAgainstPolicy(password, identityService.newUser(userId))
                .getViolatedRules().stream()
                .map(PasswordRules::sentence).collect(Collectors.joining(" "));
    }

    /**
     * Makes the user unless there is one of that id; an existing password stays.
     *
     * @throws org.camunda.bpm.engine.ProcessEngineException if the password does not keep {@link PasswordRules}
     */
    public void createUser(String userId, String familyName, String givenName, String password) {
        if (userExists(userId)) {
            return;
        }
        User user = identityService.newUser(userId);
        user.setLastName(familyName);
        user.setFirstName(givenName);
        user.setPassword(password);
        identityService.saveUser(user);
    }

    /** Puts the user into the group, which is made if it is new. */
    public void join(String userId, String groupId, String groupName) {
        createGroup(groupId, groupName);
        if (identityService.createGroupQuery().groupId(groupId).groupMember(userId).count() == 0) {
            identityService.createMembership(userId, groupId);
        }
    }

    /** Takes the user out of the group. */
    public void leave(String userId, String groupId) {
        identityService.deleteMembership(userId, groupId);
    }

    /** Makes the group unless there is one of that id. */
    void createGroup(String groupId, String name) {
        createGroup(groupId, name, groupId.equals(Groups.ADMINISTRATORS) ? "SYSTEM" : "WORKFLOW");
    }

    private void createGroup(String groupId, String name, String type) {
        if (identityService.createGroupQuery().groupId(groupId).count() > 0) {
            return;
        }
        Group group = identityService.newGroup(groupId);
        group.setName(name);
        group.setType(type);
        identityService.saveGroup(group);
    }
}
