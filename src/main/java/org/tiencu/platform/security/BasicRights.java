package org.tiencu.platform.security;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * The rights that do not depend on a unit: administrators may do everything, designers may deploy, everybody may open
 * Tasklist and see the process models. The right to a task comes from its candidate group, the right to start a case
 * from the roles that the process asks for.
 */
@Component
class BasicRights {

    private final AuthorizationService authorizationService;
    private final Accounts accounts;

    BasicRights(AuthorizationService authorizationService, Accounts accounts) {
        this.authorizationService = authorizationService;
        this.accounts = accounts;
    }

    void grant() {
        accounts.createGroup(Groups.ADMINISTRATORS, "Quản trị hệ thống");
        accounts.createGroup(Groups.DESIGNERS, "Thiết kế quy trình");
        for (Resource resource : Resources.values()) {
            group(Groups.ADMINISTRATORS, resource, ANY, Permissions.ALL);
        }
        group(Groups.DESIGNERS, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        group(Groups.DESIGNERS, Resources.DEPLOYMENT, ANY, Permissions.CREATE, Permissions.READ);
        group(Groups.DESIGNERS, Resources.DECISION_DEFINITION, ANY, Permissions.READ);
        everybody(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        everybody(Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.CREATE_INSTANCE);
        everybody(Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
    }

    private void group(String groupId, Resource resource, String resourceId, Permission... permissions) {
        if (authorizationService.createAuthorizationQuery().groupIdIn(groupId).resourceType(resource)
                .resourceId(resourceId).count() == 0) {
            Authorization authorization = authorizationService.createNewAuthorization(AUTH_TYPE_GRANT);
            authorization.setGroupId(groupId);
            save(authorization, resource, resourceId, permissions);
        }
    }

    private void everybody(Resource resource, String resourceId, Permission... permissions) {
        if (authorizationService.createAuthorizationQuery().authorizationType(AUTH_TYPE_GLOBAL).resourceType(resource)
                .resourceId(resourceId).count() == 0) {
            save(authorizationService.createNewAuthorization(AUTH_TYPE_GLOBAL), resource, resourceId, permissions);
        }
    }

    private void save(Authorization authorization, Resource resource, String resourceId, Permission... permissions) {
        authorization.setResource(resource);
        authorization.setResourceId(resourceId);
        authorization.setPermissions(permissions);
        authorizationService.saveAuthorization(authorization);
    }
}
