package org.tiencu.organisation;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.platform.security.CurrentUser;

@RestController
@RequestMapping("/api/officials/{id}/relatives")
@Tag(name = "Organisation")
class KinController {

    private final Kin kin;
    private final KinEntry entry;
    private final OfficialAccess access;
    private final CurrentUser currentUser;

    KinController(Kin kin, KinEntry entry, OfficialAccess access, CurrentUser currentUser) {
        this.kin = kin;
        this.entry = entry;
        this.access = access;
        this.currentUser = currentUser;
    }

    /** How somebody is related. */
    record KinInput(Kinship kinship) {
    }

    @GetMapping
    @Operation(summary = "Users declared as the official's relatives, or as himself; they do not handle his cases")
    List<DeclaredKin> list(@PathVariable String id) {
        return kin.of(access.require(id).id());
    }

    @PutMapping("/{userId}")
    @Operation(summary = "Declares a user as related to the official; for administrators")
    List<DeclaredKin> put(@PathVariable String id, @PathVariable String userId, @RequestBody KinInput input) {
        currentUser.requireAdministrator();
        entry.put(id, new DeclaredKin(userId, input.kinship()));
        return kin.of(id);
    }

    @DeleteMapping("/{userId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes the declaration back; for administrators")
    void delete(@PathVariable String id, @PathVariable String userId) {
        currentUser.requireAdministrator();
        entry.remove(id, userId);
    }
}
