package org.tiencu.organisation;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

@RestController
@RequestMapping("/api")
@Tag(name = "Organisation", description = "Units, roles, posts and officials")
class UnitController {

    private static final int MAX_LIMIT = 5000;

    private final Units units;
    private final Roles roles;
    private final CurrentUser currentUser;

    UnitController(Units units, Roles roles, CurrentUser currentUser) {
        this.units = units;
        this.roles = roles;
        this.currentUser = currentUser;
    }

    /** A role as it is shown. */
    record RoleView(String code, String name) {
    }

    @GetMapping("/units")
    @Operation(summary = "Units, filtered by level, parent and part of the name (marks may be left out)")
    List<Unit> list(@RequestParam(required = false) UnitLevel level, @RequestParam(required = false) String parent,
            @RequestParam(required = false) String text, @RequestParam(defaultValue = "200") int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Refusal.field("limit", "Số dòng tối đa", "Phải từ 1 đến " + MAX_LIMIT + ".");
        }
        return units.list(level, blankToNull(parent), blankToNull(text), limit);
    }

    @GetMapping("/units/{code}")
    @Operation(summary = "One unit")
    Unit unit(@PathVariable String code) {
        return units.find(code).orElseThrow(() -> Refusal.notFound("Không tìm thấy đơn vị."));
    }

    @GetMapping("/roles")
    @Operation(summary = "The roles that a user can hold in a unit")
    List<RoleView> roles() {
        return List.of(Role.values()).stream().map(role -> new RoleView(role.code(), role.displayName())).toList();
    }

    @PutMapping("/units/{code}/roles/{role}/members/{userId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives a user a role in a unit; for administrators")
    void give(@PathVariable String code, @PathVariable String role, @PathVariable String userId) {
        currentUser.requireAdministrator();
        roles.give(userId, role(role), code);
    }

    @DeleteMapping("/units/{code}/roles/{role}/members/{userId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes a role in a unit away from a user; for administrators")
    void take(@PathVariable String code, @PathVariable String role, @PathVariable String userId) {
        currentUser.requireAdministrator();
        roles.take(userId, role(role), code);
    }

    private static Role role(String code) {
        return Role.of(code).orElseThrow(() -> Refusal.notFound("Không tìm thấy vai trò."));
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
