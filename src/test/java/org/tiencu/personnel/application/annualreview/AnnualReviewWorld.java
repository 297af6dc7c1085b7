package org.tiencu.personnel.application.annualreview;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.tiencu.organisation.Grade;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.Tenure;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.personnel.adapter.process.ActDriver;
import org.tiencu.personnel.application.CaseWorld;
import org.tiencu.personnel.application.casefile.Proposals;
import org.tiencu.personnel.domain.annualreview.GradeCap;
import org.tiencu.personnel.domain.annualreview.GradeLevel;
import org.tiencu.personnel.domain.annualreview.Trigger;
import org.tiencu.personnel.domain.casefile.CaseProposal;

/** Two communes of a province in memory, with the officials that a test says. */
class AnnualReviewWorld extends CaseWorld {

    static final String OTHER_UNIT = "99002";

    final InMemoryAnnualReviews store = new InMemoryAnnualReviews();
    final Proposals proposals = mock(Proposals.class);
    final List<CaseProposal> proposed = new ArrayList<>();
    final Map<String, List<Grade>> recorded = new LinkedHashMap<>();
    final Map<String, Unit> unitsByCode = new TreeMap<>();
    final Map<String, Post> postsById = new LinkedHashMap<>();
    final List<Tenure> tenuresOfAll = new ArrayList<>();
    GradeCap.Base base = GradeCap.Base.GOOD;
    /** So many failing years of a Party official are a ground; one of a State official is. */
    int partyYears = 2;
    final AnnualReviewOpenings reviewOpenings;
    final AnnualReviews reviews;

    /** 90, 70, 50; 20 percent; 15 December, for special bodies 15 January. */
    class Rules implements AnnualReviewRules {

        @Override
        public GradeLevel level(LocalDate day, Regime regime, int points, Trigger trigger) {
            if (trigger != Trigger.NONE || points < 50) {
                return GradeLevel.NOT_COMPLETED;
            }
            return points >= 90 ? GradeLevel.EXCELLENT : points >= 70 ? GradeLevel.GOOD : GradeLevel.COMPLETED;
        }

        @Override
        public GradeCap cap(LocalDate day, Regime regime) {
            return new GradeCap(regime == Regime.PARTY ? 20 : 25, base, regime + " 1-QĐ/TW", "Điều 1");
        }

        @Override
        public Optional<Consequence> consequence(LocalDate day, Regime regime, int years) {
            return years >= (regime == Regime.PARTY ? partyYears : 1)
                    ? Optional.of(new Consequence("NOT_COMPLETED", "Quy định 1-QĐ/TW", "Điều 2")) : Optional.empty();
        }

        @Override
        public LocalDate deadline(LocalDate day, int year, boolean specialBody) {
            return specialBody ? LocalDate.of(year + 1, 1, 15) : LocalDate.of(year, 12, 15);
        }
    }

    AnnualReviewWorld() {
        super(1);
        unit("TW", UnitLevel.CENTRAL, null);
        unit(AUTHORITY, UnitLevel.PROVINCE, "TW");
        unit(UNIT, UnitLevel.COMMUNE, AUTHORITY);
        unit(OTHER_UNIT, UnitLevel.COMMUNE, AUTHORITY);
        lenient().when(units.find(anyString())).thenAnswer(
                call -> Optional.ofNullable(unitsByCode.get(call.<String>getArgument(0))));
        lenient().when(units.find(anyCollection())).thenAnswer(call -> call.<Collection<String>>getArgument(0).stream()
                .filter(unitsByCode::containsKey).collect(Collectors.toMap(code -> code, unitsByCode::get)));
        lenient().when(units.list(any(), any(), any(), anyInt())).thenAnswer(call -> unitsByCode.values().stream()
                .filter(unit -> call.getArgument(0) == null || unit.level() == call.getArgument(0))
                .filter(unit -> call.getArgument(1).equals(unit.parentCode())).toList());
        lenient().when(posts.inUnit(anyString())).thenAnswer(call -> postsById.values().stream()
                .filter(post -> post.unitCode().equals(call.getArgument(0))).toList());
        lenient().when(posts.find(anyCollection())).thenAnswer(call -> call.<Collection<String>>getArgument(0).stream()
                .collect(Collectors.toMap(id -> id, postsById::get)));
        lenient().when(tenures.currentHolders(anyCollection())).thenAnswer(call -> tenuresOfAll.stream().filter(tenure ->
                call.<Collection<String>>getArgument(0).contains(tenure.postId()) && tenure.isHeldOn(TODAY)).toList());
        lenient().when(tenures.ofOfficial(anyString())).thenAnswer(call -> tenuresOfAll.stream()
                .filter(tenure -> tenure.officialId().equals(call.getArgument(0))).toList());
        lenient().when(officials.find(anyString())).thenAnswer(call -> Optional.of(ActDriver.sample(
                "test-mẫu-" + call.getArgument(0), UNIT, TODAY.minusYears(40), false, List.of(),
                recorded.getOrDefault(call.<String>getArgument(0), List.of()))));
        lenient().doAnswer(call -> recorded.computeIfAbsent(call.getArgument(0), id -> new ArrayList<>())
                .add(call.getArgument(1))).when(officials).saveGrade(anyString(), any());
        lenient().when(proposals.propose(any())).thenAnswer(call -> proposed.add(call.getArgument(0)));
        lenient().when(accounts.hasMembers(anyString())).thenReturn(true);
        reviewOpenings = new AnnualReviewOpenings(store, new Rules(), cases, openings, file, units, posts, tenures, user);
        reviews = new AnnualReviews(store, new Rules(), file, posts, tenures, officials, proposals);
    }

    final void unit(String code, UnitLevel level, String parent) {
        unitsByCode.put(code, new Unit(code, "Đơn vị " + code + " (mẫu)", level, parent, "Xã"));
    }

    /** This person holds a post of his own. */
    Post holder(String officialId, String unit, String authority, Regime regime, boolean head, int rank) {
        Post post = new Post(officialId + "-" + rank, unit, "Chức vụ", authority, regime, head, 5, false, false, 1, rank);
        postsById.put(post.id(), post);
        tenuresOfAll.add(new Tenure("t-" + post.id(), officialId, post.id(), TODAY.minusYears(2), TODAY.plusYears(3), null,
                null, "1/QĐ", TODAY.minusYears(2), "Thử"));
        return post;
    }

    /** So many deputies of the first commune, under the province. */
    List<String> deputies(int number) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            ids.add("p" + i);
            holder("p" + i, UNIT, AUTHORITY, Regime.PARTY, false, 40 - i);
        }
        return ids;
    }
}
