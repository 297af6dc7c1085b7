package org.tiencu.election.adapter.rest;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.election.application.electionbody.ElectionBodies;
import org.tiencu.election.application.electionbody.ElectionBodies.OfUnit;
import org.tiencu.election.application.electionbody.ElectionBodies.Sized;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.electionbody.BodyKind;
import org.tiencu.election.domain.electionbody.BodyMember;
import org.tiencu.election.domain.electionbody.BodyRole;

@RestController
@RequestMapping("/api/elections")
@Tag(name = "Elections")
class ElectionBodyController {

    private final ElectionBodies bodies;

    ElectionBodyController(ElectionBodies bodies) {
        this.bodies = bodies;
    }

    /** The bodies of a unit as others see them. */
    @Schema(name = "ElectionBodies")
    record BodiesView(String unit, String unitName, List<BodyView> bodies) {

        static BodiesView of(OfUnit of) {
            return new BodiesView(of.unit().code(), of.unit().name(), of.bodies().stream()
                    .map(one -> BodyView.of(one, of.membersShown())).toList());
        }
    }

    /** A body; list and number only where it has them, members only for those who may see them. */
    @Schema(name = "ElectionBody")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BodyView(BodyKind kind, String name, Body list, Integer number, int memberCount, int minimum, int maximum,
            String law, String decisionNumber, LocalDate decidedOn, List<MemberView> members) {

        static BodyView of(Sized one, boolean membersShown) {
            return new BodyView(one.body().kind(), one.body().name(), one.body().list(), one.body().number(),
                    one.memberCount(), one.size().minimum(), one.size().maximum(), one.size().law(),
                    one.body().decisionNumber(), one.body().decidedOn(), membersShown ? one.body().members().stream()
                            .map(member -> MemberView.of(one.body().kind(), member)).toList() : null);
        }
    }

    /** Somebody who sits in a body. */
    @Schema(name = "ElectionBodyMember")
    record MemberView(String fullName, BodyRole role, String roleName, String organisation) {

        static MemberView of(BodyKind kind, BodyMember member) {
            return new MemberView(member.fullName(), member.role(), kind.title(member.role()), member.organisation());
        }
    }

    @GetMapping("/{id}/bodies")
    @Operation(summary = "The election committee, boards and polling teams that a unit has set up, and who sits in them")
    BodiesView bodies(@PathVariable String id,
            @RequestParam @Parameter(description = "code of a province or commune", example = "99001") String unit) {
        return BodiesView.of(bodies.of(id, unit));
    }
}
