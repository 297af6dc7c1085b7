package org.tiencu.election.adapter.process.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.springframework.stereotype.Component;
import org.tiencu.election.application.candidacy.CandidacyRules;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidacy.CandidacyConference;
import org.tiencu.election.domain.candidacy.CandidacyIssue;
import org.tiencu.election.domain.candidate.NominationRoute;
import org.tiencu.platform.process.DecisionTables;

/** Reads the tables about candidates. */
@Component
class CandidacyTableRules implements CandidacyRules {

    /** What the table {@code exclusion-grounds} can be asked about: it tells about one ground at a time. */
    private static final List<String> EXCLUSIONS = List.of("RIGHTS_REMOVED_BY_COURT", "SERVING_PRISON", "LIMITED_CAPACITY",
            "NO_CAPACITY", "ACCUSED", "SERVING_JUDGMENT", "RECORD_NOT_CLEARED", "COMPULSORY_EDUCATION", "COMPULSORY_DETOX",
            "COMMUNE_EDUCATION");

    private final DecisionTables tables;

    CandidacyTableRules(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public int limit(Limit limit, LocalDate electionDay) {
        return DecisionTables.number(tables.single("candidacy-limit",
                DecisionTables.at(electionDay).putValue("limit", limit.name())), "amount");
    }

    @Override
    public Quorum quorum(CandidacyConference.Kind kind, int voters, LocalDate heldOn) {
        DmnDecisionRuleResult row = tables.single("conference-quorum",
                DecisionTables.at(heldOn).putValue("conferenceKind", kind.name()).putValue("voters", voters));
        return new Quorum(DecisionTables.number(row, "quorum"), DecisionTables.number(row, "majorityPercent"),
                DecisionTables.number(row, "tellersMinimum"), DecisionTables.number(row, "tellersMaximum"),
                row.getEntry("document"));
    }

    @Override
    public List<DossierItem> dossier(Body body, LocalDate electionDay) {
        return tables.all("candidacy-dossier", DecisionTables.at(electionDay).putValue("body", body.name())).stream()
                .map(row -> new DossierItem(row.getEntry("item"), row.getEntry("label"), DecisionTables.number(row, "sets"),
                        row.<Boolean>getEntry("required"))).toList();
    }

    @Override
    public List<Ground> exclusionGrounds() {
        return EXCLUSIONS.stream()
                .map(one -> ground(one, tables.single("exclusion-grounds", Map.of("ground", one)))).toList();
    }

    @Override
    public String verifier(CandidacyIssue.Place place, NominationRoute route, boolean head, boolean hasSuperior,
            LocalDate electionDay) {
        return tables.single("candidacy-verification", DecisionTables.at(electionDay).putValue("issuePlace", place.name())
                .putValue("route", route.name()).putValue("isHead", head).putValue("hasSuperior", hasSuperior))
                .getEntry("verifier");
    }

    @Override
    public List<Ground> removalGrounds(LocalDate electionDay) {
        return tables.all("candidacy-end-ground", DecisionTables.at(electionDay)).stream()
                .map(row -> ground(row.getEntry("ground"), row)).toList();
    }

    private static Ground ground(String ground, DmnDecisionRuleResult row) {
        return new Ground(ground, row.getEntry("label"), row.getEntry("document") + ", " + row.getEntry("article"));
    }
}
