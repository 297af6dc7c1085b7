package org.tiencu.election.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.election.adapter.rest.VoterCaseController.ComplaintView;
import org.tiencu.election.application.voter.VoterComplaints;
import org.tiencu.election.application.voter.VoterLists;
import org.tiencu.election.application.voter.VoterLists.AreaTotals;
import org.tiencu.election.application.voter.VoterLists.Overview;
import org.tiencu.election.application.voter.VoterStore.SituationCount;
import org.tiencu.election.domain.voter.Residence;
import org.tiencu.election.domain.voter.Totals;
import org.tiencu.election.domain.voter.VoterList;

@RestController
@RequestMapping("/api/elections/{id}")
@Tag(name = "Voters", description = "Voter lists as numbers; no voter is stored")
class VoterListController {

    private final VoterLists lists;
    private final VoterComplaints complaints;

    VoterListController(VoterLists lists, VoterComplaints complaints) {
        this.lists = lists;
        this.complaints = complaints;
    }

    /** The totals of a commune's list. */
    @Schema(name = "Voters")
    record VotersView(String caseId, String unit, String unitName, LocalDate postedOn, Instant complaintsUntil,
            LocalDate complaintsClosedOn, Instant frozenAt, List<AreaView> areas, Totals total,
            List<SituationView> situations) {

        static VotersView of(Overview overview) {
            VoterList list = overview.list();
            return new VotersView(overview.electionCase().id(), overview.unit().code(), overview.unit().name(),
                    list.postedOn(), list.complaintsUntil(), list.complaintsClosedOn(), list.frozenAt(),
                    overview.areas().stream().map(AreaView::of).toList(), overview.total(),
                    overview.situations().stream().map(SituationView::of).toList());
        }
    }

    /** One polling area: as compiled, what was added and struck since, and what that comes to. */
    @Schema(name = "VoterArea")
    record AreaView(int area, String name, Totals compiled, Totals changes,
            @Schema(description = "compiled and changes together; fixed once the list is frozen") Totals current) {

        static AreaView of(AreaTotals one) {
            return new AreaView(one.area().number(), one.area().name(), one.compiled(), one.changes(), one.current());
        }
    }

    /** Changes by why the voter stands, or stood, in the list. */
    @Schema(name = "VoterSituation")
    record SituationView(Residence residence, String residenceName, int added, int struck) {

        static SituationView of(SituationCount one) {
            return new SituationView(one.residence(), one.residence().label(), one.added(), one.struck());
        }
    }

    @GetMapping("/voters")
    @Operation(summary = "Totals of a commune's voter list by polling area, and its changes by situation")
    VotersView voters(@PathVariable String id,
            @Parameter(description = "code of the commune", required = true) @RequestParam String unit) {
        return VotersView.of(lists.overview(id, unit));
    }

    @GetMapping("/voter-list-complaints")
    @Operation(summary = "The register of complaints about a commune's voter list")
    List<ComplaintView> register(@PathVariable String id,
            @Parameter(description = "code of the commune", required = true) @RequestParam String unit) {
        return complaints.register(id, unit).stream().map(ComplaintView::of).toList();
    }
}
