package org.tiencu.election.adapter.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.tiencu.election.application.preparation.ElectionMoments;
import org.tiencu.election.application.structure.CandidateLists.View;
import org.tiencu.election.application.structure.Structures;
import org.tiencu.election.application.structure.Structures.AtRound;
import org.tiencu.election.domain.calendar.Body;
import org.tiencu.election.domain.candidate.Candidate;
import org.tiencu.election.domain.structure.GroupCount;
import org.tiencu.election.domain.structure.Share;
import org.tiencu.election.domain.structure.Structure;
import org.tiencu.organisation.Unit;

/**
 * The lists of a unit in the words and widths of the page.
 *
 * @param electionId the election
 * @param electionName Vietnamese name of the election
 * @param electionDay its day
 * @param unitCode the unit that makes the lists
 * @param unitName its name, for the centre that of the country
 * @param inside whether the user sees how the unit prepares the election
 * @param lists its lists
 */
record StructurePage(String electionId, String electionName, String electionDay, String unitCode, String unitName,
        boolean inside, List<ListView> lists) {

    /** A moment at which a list is counted. */
    record Moment(String label, int total) {
    }

    /** A number with its bar; {@code style} says whether it is enough. */
    record Bar(String moment, String text, String width, String style, String verdict) {

        static Bar of(String moment, GroupCount count) {
            return new Bar(moment, count.text(), StructurePage.width(count.percent().doubleValue()), style(count),
                    count.verdict().label());
        }

        private static String style(GroupCount count) {
            return switch (count.verdict()) {
                case MET -> "tc-met";
                case BELOW_AIM -> "tc-below";
                case UNMET -> "tc-unmet";
                case NO_SHARE -> "tc-free";
            };
        }
    }

    /** A group at every moment; the places of its marks are null where there is no share. */
    record GroupRow(String label, String wanted, String law, String required, String aimed, List<Bar> bars) {

        static GroupRow of(Share share, List<Bar> bars) {
            return new GroupRow(share.label(), wanted(share), share.law(), place(share.requiredPercent()),
                    place(share.aimedPercent()), bars);
        }

        private static String wanted(Share share) {
            List<String> wanted = new ArrayList<>();
            if (share.requiredPercent() != null) {
                wanted.add("ít nhất " + share.requiredPercent() + "%");
            }
            if (share.aimedPercent() != null) {
                wanted.add("phấn đấu " + share.aimedPercent() + "%");
            }
            return wanted.isEmpty() ? "không định tỷ lệ" : String.join(", ", wanted);
        }

        private static String place(Integer percent) {
            return percent == null ? null : StructurePage.width(percent);
        }
    }

    /** Somebody who can be chosen. */
    record Choice(String id, String name, boolean chosen) {
    }

    /** The question what would be if somebody were replaced, and its answer; no rows before it was asked. */
    record WhatIfView(List<Choice> without, List<Choice> with, List<GroupRow> rows, int before, int after) {
    }

    /** One list; {@code whatIf} is null where it cannot be asked. */
    record ListView(Body body, String title, String note, List<Moment> moments, List<GroupRow> groups, List<String> unmet,
            List<String> belowAim, WhatIfView whatIf) {

        /**
         * @param possible who could be replaced, null if that cannot be asked
         * @param compared the answer, null if it was not asked
         */
        static ListView of(Structures.OfList list, Unit unit, Structures.Replacements possible, Structures.WhatIf compared,
                String without, String with) {
            List<AtRound> counted = list.rounds();
            List<Moment> moments = new ArrayList<>(counted.stream()
                    .map(one -> new Moment(one.round().label(), one.structure().total())).toList());
            moments.add(new Moment("Hiện nay", list.now().total()));
            List<Structure> structures = new ArrayList<>(counted.stream().map(AtRound::structure).toList());
            structures.add(list.now());
            boolean judgedHere = list.body() == Body.PC || unit.code().equals(Unit.CENTRE);
            return new ListView(list.body(), title(list.body(), unit),
                    judgedHere ? null : "Tỷ lệ luật định tính trên danh sách cả nước, không tính riêng cho từng tỉnh, thành phố.",
                    moments, rows(structures, moments.stream().map(Moment::label).toList()),
                    list.now().total() == 0 ? List.of() : list.now().unmet().stream().map(ListView::lack).toList(),
                    list.now().total() == 0 ? List.of() : list.now().belowAim().stream().map(ListView::lack).toList(),
                    possible == null || possible.without().isEmpty() ? null : new WhatIfView(
                            choices(possible.without(), without), choices(possible.with(), with),
                            compared == null ? List.of() : rows(List.of(compared.before(), compared.after()),
                                    List.of("Trước", "Sau")),
                            compared == null ? 0 : compared.before().total(), compared == null ? 0 : compared.after().total()));
        }

        private static String title(Body body, Unit unit) {
            return body.label() + (body == Body.PC ? "" : unit.code().equals(Unit.CENTRE) ? ", cả nước" : ", trong tỉnh, thành phố");
        }

        private static String lack(GroupCount count) {
            return count.share().label() + " " + count.text() + ", " + GroupRow.wanted(count.share()) + " ("
                    + count.share().law() + ")";
        }

        private static List<GroupRow> rows(List<Structure> structures, List<String> moments) {
            List<GroupRow> rows = new ArrayList<>();
            List<GroupCount> first = structures.get(0).groups();
            for (int group = 0; group < first.size(); group++) {
                List<Bar> bars = new ArrayList<>();
                for (int moment = 0; moment < moments.size(); moment++) {
                    bars.add(Bar.of(moments.get(moment), structures.get(moment).groups().get(group)));
                }
                rows.add(GroupRow.of(first.get(group).share(), bars));
            }
            return rows;
        }

        private static List<Choice> choices(List<Candidate> candidates, String chosen) {
            return candidates.stream().map(one -> new Choice(one.id(), one.person().fullName() + " ("
                    + ElectionMoments.day(one.person().birthDate()) + ", " + one.state().label().toLowerCase(Locale.ROOT) + ")",
                    one.id().equals(chosen))).toList();
        }
    }

    static StructurePage of(View view, List<ListView> lists) {
        return new StructurePage(view.election().id(), view.election().name(), ElectionMoments.day(view.election().electionDay()),
                view.unit().code(), view.unit().code().equals(Unit.CENTRE) ? "Cả nước" : view.unit().name(), view.inside(), lists);
    }

    private static String width(double percent) {
        return TimeAxis.percent(percent);
    }
}
