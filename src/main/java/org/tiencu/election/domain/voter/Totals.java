package org.tiencu.election.domain.voter;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.tiencu.election.domain.calendar.Body;

/**
 * The totals of a voter list (form 31), or by how much a change raises or lowers them.
 *
 * @param voters everybody in the list
 * @param male men among them
 * @param female women among them
 * @param na who elect the National Assembly
 * @param province who elect the People's Council of the province
 * @param commune who elect the People's Council of the commune
 */
public record Totals(int voters, int male, int female, int na, int province, int commune) {

    public static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0);

    /** One voter more ({@code sign} 1) or less (-1). */
    public static Totals of(int sign, boolean ofWoman, Ballots ballots) {
        return new Totals(sign, ofWoman ? 0 : sign, ofWoman ? sign : 0, ballots.na() ? sign : 0,
                ballots.province() ? sign : 0, ballots.commune() ? sign : 0);
    }

    public Totals plus(Totals other) {
        return new Totals(voters + other.voters, male + other.male, female + other.female, na + other.na,
                province + other.province, commune + other.commune);
    }

    /** Whether one of the numbers is below zero, or more ballots are given out than there are voters. */
    public boolean impossible() {
        return IntStream.of(voters, male, female, na, province, commune).anyMatch(one -> one < 0)
                || Math.max(na, Math.max(province, commune)) > voters;
    }

    /** What is wrong with them as a compiled list, empty if nothing is. */
    public Optional<String> problem(Set<Body> elected) {
        if (voters <= 0) {
            return Optional.of("phải có ít nhất một cử tri.");
        }
        if (male + female != voters) {
            return Optional.of("nam (" + male + ") cộng nữ (" + female + ") phải bằng tổng số cử tri (" + voters + ").");
        }
        if (impossible()) {
            return Optional.of("số cử tri bầu một cơ quan không được nhiều hơn tổng số cử tri (" + voters + ").");
        }
        if (na != 0 && !elected.contains(Body.NA)) {
            return Optional.of("cuộc bầu cử này không bầu đại biểu Quốc hội, phải ghi 0.");
        }
        if (province + commune != 0 && !elected.contains(Body.PC)) {
            return Optional.of("cuộc bầu cử này không bầu đại biểu Hội đồng nhân dân, phải ghi 0.");
        }
        return Optional.empty();
    }
}
