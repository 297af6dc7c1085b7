package org.tiencu.personnel.application.planning;

import java.math.BigDecimal;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.organisation.Official;
import org.tiencu.organisation.OfficialAccess;
import org.tiencu.organisation.Officials;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Sex;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.organisation.Units;
import org.tiencu.personnel.application.casefile.CaseDetails;
import org.tiencu.personnel.application.casefile.CaseFile;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.personnel.domain.casefile.Paper;
import org.tiencu.personnel.domain.casefile.PersonnelCase;
import org.tiencu.personnel.domain.planning.PlanStructure;
import org.tiencu.personnel.domain.planning.PlanStructure.Criterion;
import org.tiencu.personnel.domain.planning.PlanningCandidate;
import org.tiencu.personnel.domain.planning.PlanningCandidate.Stage;
import org.tiencu.personnel.domain.planning.PlanningPeriod;

/** What may be read of a plan: its people, its structure, and who could be planned. */
@Component
@Transactional
public class PlanningView implements CaseDetails {

    private static final int MOST_UNITS = 1000;
    private static final Set<Paper.Kind> MILESTONES =
            Set.of(Paper.Kind.DRAFT_PLAN, Paper.Kind.PROPOSAL, Paper.Kind.AUTHORITY_ANSWER, Paper.Kind.FAILURE_DECISION);

    /**
     * Somebody who could be planned.
     *
     * @param official his record
     * @param age full years today
     * @param ageBand name of his age band
     * @param post the highest post that he holds, null if he holds none
     * @param remarks what speaks against planning him, empty if nothing does
     */
    public record Possible(Official official, int age, String ageBand, Post post, List<String> remarks) {
    }

    /** A person of the plan for whoever may see the case. */
    public record Member(String officialId, String name, boolean kept, Stage stage, String stageName) {
    }

    /** The structure for whoever may see the case; what is wanted is null if nothing is set. */
    public record StructureLine(String label, int people, BigDecimal percent, Integer wantedPercent, Integer wantedPeople,
            boolean met) {
    }

    private final PlanningStore store;
    private final PlanningRules rules;
    private final PlanningChecks checks;
    private final CaseFile file;
    private final Officials officials;
    private final OfficialAccess access;
    private final Units units;

    public PlanningView(PlanningStore store, PlanningRules rules, PlanningChecks checks, CaseFile file, Officials officials,
            OfficialAccess access, Units units) {
        this.store = store;
        this.rules = rules;
        this.checks = checks;
        this.file = file;
        this.officials = officials;
        this.access = access;
        this.units = units;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.SUCCESSION_PLANNING;
    }

    @Override
    public Map<String, ?> of(PersonnelCase planning) {
        List<PlanningCandidate> people = store.candidates(planning.id());
        Map<String, String> names = file.names(people.stream().map(PlanningCandidate::officialId).toList());
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("period", store.period(planning.id()).toString());
        details.put("candidates", people.stream().map(one -> new Member(one.officialId(),
                names.get(one.officialId()), one.kept(), one.stage(), one.stage().label())).toList());
        details.put("structure", structure(planning.id()).stream().map(line -> new StructureLine(line.target().label(),
                line.people(), line.percent(), line.target().percent(), line.target().people(), line.met())).toList());
        return details;
    }

    /** What the case plans, with the numbers that hold today. */
    public Plan plan(String caseId) {
        return plan(file.post(file.read(caseId)), store.period(caseId));
    }

    /** The same before there is a case. */
    public Plan plan(Post post, PlanningPeriod period) {
        return new Plan(post, period, rules.limits(file.today(), period.isNextOn(file.today())), file.today());
    }

    /** Those who are planned for the post in the period now. */
    public List<Official> planned(String caseId) {
        Plan plan = plan(caseId);
        return officials.find(officials.plannedFor(plan.post().id(), plan.period().toString()));
    }

    /** The people of the draft at this stage, in its order. */
    public List<String> at(String caseId, Stage stage) {
        return store.candidates(caseId).stream().filter(one -> one.stage() == stage).map(PlanningCandidate::officialId)
                .toList();
    }

    /** The people of the draft in its order, empty before the first one. */
    public List<PlanningCandidate> people(String caseId) {
        return store.candidates(caseId);
    }

    /** The officials of the unit, with what speaks against planning each of them. */
    public List<Possible> possible(String caseId) {
        Plan plan = plan(caseId);
        List<Official> people = officials.list(List.of(file.read(caseId).unitCode()), null);
        Map<String, Post> posts = checks.posts(people.stream().map(Official::id).toList(), plan);
        Map<String, List<String>> remarks = checks.remarks(plan, people);
        List<PlanStructure.Target> bands = rules.structure(plan.day()).stream()
                .filter(target -> target.criterion() == Criterion.AGE_BAND).toList();
        return people.stream().map(one -> new Possible(one, age(one), bands.stream().filter(band -> band.covers(age(one)))
                .map(PlanStructure.Target::label).findFirst().orElse(""), posts.get(one.id()), remarks.get(one.id())))
                .toList();
    }

    /** Officials of the other units of the province whose records the current user may read. */
    public List<Official> elsewhere(String caseId) {
        String unit = file.read(caseId).unitCode();
        List<String> others = units.chain(unit).stream().filter(above -> above.level() == UnitLevel.PROVINCE).findFirst()
                .map(province -> Stream.concat(Stream.of(province),
                        units.list(null, province.code(), null, MOST_UNITS).stream())
                        .map(Unit::code).filter(code -> !code.equals(unit)).toList())
                .orElse(List.of());
        return access.readable(officials.list(others, null));
    }

    /** The structure of those who are in the plan or may still come into it; before the draft, of the plan as it is. */
    public List<PlanStructure.Line> structure(String caseId) {
        List<PlanningCandidate> drafted = store.candidates(caseId);
        List<Official> people = drafted.isEmpty() ? planned(caseId) : officials.find(drafted.stream()
                .filter(one -> one.stage().isIn()).map(PlanningCandidate::officialId).toList());
        return PlanStructure.of(rules.structure(file.today()), people.stream().map(one ->
                new PlanStructure.Person(age(one), one.sex() == Sex.FEMALE, one.ethnicity())).toList());
    }

    /** Why the draft has to be done again, an empty text if it has not. */
    public String returnReason(String caseId) {
        return file.papers(caseId).stream().filter(paper -> MILESTONES.contains(paper.kind()))
                .reduce((earlier, later) -> later).filter(paper -> paper.kind() != Paper.Kind.DRAFT_PLAN)
                .map(Paper::content).orElse("");
    }

    private int age(Official official) {
        return Period.between(official.birthDate(), file.today()).getYears();
    }

    /** Names by id of everybody in the draft. */
    public Map<String, String> names(String caseId) {
        return file.names(store.candidates(caseId).stream().map(PlanningCandidate::officialId).collect(Collectors.toSet()));
    }
}
