package org.tiencu.election.adapter.process.candidacy;

import java.util.Comparator;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.tiencu.election.adapter.process.ElectionForm;
import org.tiencu.election.application.candidacy.CandidacyLists.ListOf;
import org.tiencu.election.application.candidacy.CandidacyOpenings;
import org.tiencu.election.application.candidacy.CandidacyOpenings.Proposal;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.candidate.NominationRoute;
import org.tiencu.election.domain.candidate.Person;
import org.tiencu.organisation.Unit;
import org.tiencu.platform.process.FormData;
import org.tiencu.platform.process.StartHandler;

/** Opens a candidacy from the start form. */
@Component
class CandidacyStart implements StartHandler {

    private final CandidacyOpenings openings;

    CandidacyStart(CandidacyOpenings openings) {
        this.openings = openings;
    }

    @Override
    public String processId() {
        return CandidacyProcess.ID;
    }

    @Override
    public void requireRight() {
        openings.requireRight();
    }

    @Override
    public Map<String, ?> prefill() {
        Map<String, String> provinces = openings.provinceNames();
        return Map.of("listOptions", openings.lists().stream().map(CandidacyStart::list).toList(),
                "communeOptions", openings.communes().stream().sorted(Comparator.comparing(Unit::code))
                        .map(unit -> ElectionForm.option(unit.name() + ", " + provinces.getOrDefault(unit.parentCode(), ""),
                                unit.code())).toList());
    }

    private static Map<String, Object> list(ListOf list) {
        return ElectionForm.option(list.caseId() + " · " + list.body().label(), list.key());
    }

    @Override
    public NewCase open(FormData form) {
        Person person = new Person(form.text("fullName"), form.date("birthDate"), form.choice("sex", Person.Sex.class),
                form.text("identityNumber"), form.text("nativePlace"), form.text("residence"), form.text("ethnicity"),
                form.text("religion"), form.text("education"), form.text("speciality"), form.text("occupation"),
                ElectionForm.text(form.text("post")), ElectionForm.text(form.text("workplace")), form.checked("partyMember"),
                form.checked("reelected"));
        Candidate opened = openings.open(new Proposal(ListOf.of(form.text("list")),
                form.choice("route", NominationRoute.class), form.text("nominator"), form.text("residenceUnit"), person));
        return new NewCase(opened.id(), CandidacyProcess.variables(opened, openings.unitOf(opened), openings.dates(opened)));
    }
}
