package org.tiencu.election.domain.structure;

import java.time.LocalDate;
import java.util.List;

import org.tiencu.election.domain.candidate.Person;

/**
 * The composition of a list.
 *
 * @param total people on it
 * @param groups one for each share, in their order
 */
public record Structure(int total, List<GroupCount> groups) {

    public Structure {
        groups = List.copyOf(groups);
    }

    /** Counts the people of a list by the shares that the law wants of it. Ages are those on the election day. */
    public static Structure of(List<Person> list, List<Share> shares, LocalDate electionDay) {
        return new Structure(list.size(), shares.stream().map(share -> new GroupCount(share, (int) list.stream()
                .filter(person -> share.group().has(person, electionDay, share.youngerThan())).count(), list.size())).toList());
    }

    /** Groups of whom there are fewer than the law requires. */
    public List<GroupCount> unmet() {
        return groups.stream().filter(group -> !group.requirementMet()).toList();
    }

    /** Groups of whom there are fewer than are aimed at. */
    public List<GroupCount> belowAim() {
        return groups.stream().filter(group -> group.requirementMet() && !group.aimMet()).toList();
    }
}
