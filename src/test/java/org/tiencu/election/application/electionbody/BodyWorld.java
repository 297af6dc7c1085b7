package org.tiencu.election.application.electionbody;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.tiencu.election.application.electionbody.ElectionBodyProposals.Decision;
import org.tiencu.election.application.electionbody.ElectionBodyProposals.Proposed;
import org.tiencu.election.application.preparation.ElectionWorld;
import org.tiencu.election.application.preparation.Preparations;
import org.tiencu.election.application.preparation.Preparations.Document;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.electionbody.BodyKind;
import org.tiencu.election.domain.electionbody.BodyMember;
import org.tiencu.election.domain.electionbody.BodyRole;
import org.tiencu.election.domain.electionbody.BodySize;
import org.tiencu.election.domain.electionbody.ElectionBody;
import org.tiencu.election.domain.preparation.Constituency;
import org.tiencu.election.domain.preparation.PollingArea;

/** A commune and its province that set up their bodies, with the numbers of the law as they stand in the table. */
class BodyWorld extends ElectionWorld {

    static final Document NOTHING = new Document(null, null, null);

    private static final Map<String, BodySize> SIZES = Map.of("COMMITTEE_PROVINCE", size(23, 37, "22"), "COMMITTEE_COMMUNE",
            size(9, 17, "22"), "BOARD_NA", size(9, 17, "24"), "BOARD_PROVINCE", size(11, 15, "24"), "BOARD_COMMUNE",
            size(9, 15, "24"), "POLLING_TEAM", size(11, 21, "25"), "POLLING_TEAM_ARMED", size(5, 9, "25"));

    final InMemoryElectionBodies bodies = new InMemoryElectionBodies();
    final Preparations preparations = mock(Preparations.class);
    final ElectionBodyRules rules = (kind, day) -> SIZES.get(kind);
    final ElectionBodyProposals proposals = new ElectionBodyProposals(file, preparations, milestones, bodies, rules);

    BodyWorld() {
        super(Body.NA, Body.PC);
        milestones(communeCase, Map.of("election-committees", ELECTION_DAY.minusDays(105), "election-boards",
                ELECTION_DAY.minusDays(70), "polling-teams", ELECTION_DAY.minusDays(43)), 3);
        when(preparations.lists(communeCase)).thenReturn(List.of(Body.PC));
        when(preparations.constituencies(communeCase, Body.PC)).thenReturn(List.of(
                new Constituency(Body.PC, 1, "Thôn 1", 3), new Constituency(Body.PC, 2, "Thôn 2", 3)));
        when(preparations.lists(provinceCase)).thenReturn(List.of(Body.NA, Body.PC));
        when(preparations.constituencies(provinceCase, Body.NA)).thenReturn(List.of(new Constituency(Body.NA, 1, "Tỉnh",
                3)));
        when(preparations.constituencies(provinceCase, Body.PC)).thenReturn(List.of(new Constituency(Body.PC, 1, "Tỉnh",
                3)));
        when(preparations.pollingAreas(communeCase)).thenReturn(List.of(
                new PollingArea(1, "Thôn 1", "ORDINARY", "Nhà văn hóa", 900), new PollingArea(2, "Đồn", "ARMED", "Đồn",
                        60)));
    }

    private static BodySize size(int minimum, int maximum, String article) {
        return new BodySize(minimum, maximum, "Thành phần", "Luật 83/2025/QH15, Điều " + article);
    }

    /** Members of a body: a head, a secretary and others, so many altogether. */
    static List<Proposed> lines(String body, int count) {
        List<Proposed> lines = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            BodyRole role = number == 1 ? BodyRole.CHAIR : number == 2 ? BodyRole.SECRETARY : BodyRole.MEMBER;
            lines.add(new Proposed(body, new BodyMember(null, "Người " + number + " của " + body + " (mẫu)", role,
                    "Cơ quan (mẫu)")));
        }
        return lines;
    }

    static List<Proposed> lines(String body, int count, String other, int otherCount) {
        List<Proposed> lines = new ArrayList<>(lines(body, count));
        lines.addAll(lines(other, otherCount));
        return lines;
    }

    /** The boards of the commune exist, with nine members each; the first of them. */
    ElectionBody board() {
        proposals.propose(communeCase, BodyKind.BOARD, lines("PC-1", 9, "PC-2", 9), null);
        proposals.decide(communeCase, BodyKind.BOARD, Decision.ESTABLISHED, new Document("12/QĐ-UBND", TODAY, null));
        return bodies.bodies(communeCase).get(0);
    }
}
