package org.tiencu.election.adapter.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.election.application.structure.CandidateLists;
import org.tiencu.election.application.structure.Structures;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.candidate.CandidateState;
import org.tiencu.election.domain.candidate.Person;
import org.tiencu.election.domain.structure.Group;
import org.tiencu.election.domain.structure.GroupCount;
import org.tiencu.election.domain.structure.Round;
import org.tiencu.election.domain.structure.Structure;

@RestController
@RequestMapping("/api/elections/{id}")
@Tag(name = "Elections")
class CandidateListController {

    private final CandidateLists lists;

    CandidateListController(CandidateLists lists) {
        this.lists = lists;
    }

    /** A line of the list, with the columns of the law. */
    record Line(int position, String id, CandidateState state, Integer constituency, String fullName, LocalDate birthDate,
            Person.Sex sex, String nativePlace, String residence, String ethnicity, String religion, String education,
            String speciality, String occupation, String post, String workplace) {

        static Line of(int position, Candidate c) {
            Person p = c.person();
            return new Line(position, c.id(), c.state(), c.constituency(), p.fullName(), p.birthDate(), p.sex(),
                    p.nativePlace(), p.residence(), p.ethnicity(), p.religion(), p.education(), p.speciality(), p.occupation(),
                    p.post(), p.workplace());
        }
    }

    /** A group on a list: how many, in percent, against what the law requires and what is aimed at. */
    record GroupLine(Group group, String label, int count, BigDecimal percent, Integer requiredPercent, Integer aimedPercent,
            boolean requirementMet, boolean aimMet, String law) {

        static GroupLine of(GroupCount g) {
            return new GroupLine(g.share().group(), g.share().label(), g.count(), g.percent(), g.share().requiredPercent(),
                    g.share().aimedPercent(), g.requirementMet(), g.aimMet(), g.share().law());
        }
    }

    /** The composition of a list. */
    record Composition(Round round, int total, List<GroupLine> groups) {

        static Composition of(Round round, Structure structure) {
            return new Composition(round, structure.total(), structure.groups().stream().map(GroupLine::of).toList());
        }
    }

    /** One list of the unit. */
    record ListStructure(Body body, List<Composition> rounds, Composition now) {

        static ListStructure of(Structures.OfList list) {
            return new ListStructure(list.body(), list.rounds().stream().map(one -> Composition.of(one.round(), one.structure()))
                    .toList(), Composition.of(null, list.now()));
        }
    }

    /** A list with and without a change. */
    record Comparison(Composition before, Composition after) {
    }

    @GetMapping("/candidates")
    @Operation(summary = "Candidates of a list in the lawful order of names; the official ones are for everybody")
    List<Line> candidates(@PathVariable String id, @RequestParam(required = false) String unit,
            @RequestParam(defaultValue = "PC") Body body, @RequestParam(required = false) Integer constituency,
            @RequestParam(required = false) @Parameter(description = "all who still stand if left out") CandidateState state) {
        List<Candidate> found = lists.list(id, unit, body, constituency, state);
        return IntStream.range(0, found.size()).mapToObj(i -> Line.of(i + 1, found.get(i))).toList();
    }

    @GetMapping("/structure")
    @Operation(summary = "What the lists of a unit are made of, at each round and now, against the shares of the law")
    List<ListStructure> structure(@PathVariable String id, @RequestParam(required = false)
            @Parameter(description = "TW for the national list of candidates for the National Assembly") String unit,
            @RequestParam(required = false) @Parameter(description = "both lists if left out") Body body) {
        return lists.structure(id, unit, body).lists().stream().map(ListStructure::of).toList();
    }

    @GetMapping("/structure/what-if")
    @Operation(summary = "The same if one candidate were replaced by another one, or by nobody")
    Comparison whatIf(@PathVariable String id, @RequestParam(required = false) String unit,
            @RequestParam(defaultValue = "PC") Body body, @RequestParam String without,
            @RequestParam(required = false) String with) {
        Structures.WhatIf compared = lists.whatIf(id, unit, body, without, with);
        return new Comparison(Composition.of(null, compared.before()), Composition.of(null, compared.after()));
    }
}
