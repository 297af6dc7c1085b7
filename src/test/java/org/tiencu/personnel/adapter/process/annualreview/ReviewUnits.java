package org.tiencu.personnel.adapter.process.annualreview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.context.ApplicationContext;
import org.tiencu.organisation.Decision;
import org.tiencu.organisation.Grade;
import org.tiencu.organisation.Officials;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Posts;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.Role;
import org.tiencu.organisation.Roles;
import org.tiencu.organisation.Tenure;
import org.tiencu.organisation.Tenures;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.organisation.Units;
import org.tiencu.personnel.adapter.process.ActDriver;
import org.tiencu.platform.security.Accounts;

/**
 * A province of its own with communes, users and officials: a unit has one review a year, so tests share none. It stands
 * under the demo's province, because other tests count those under the centre.
 */
public class ReviewUnits {

    public final String province = code();
    private final ApplicationContext context;

    public ReviewUnits(ApplicationContext context) {
        this.context = context;
        add(new Unit(province, "Tỉnh thử " + province + " (mẫu)", UnitLevel.PROVINCE, "99", "Tỉnh"));
        give(Role.ORGANISATION_COMMISSION, province);
        give(Role.STANDING_COMMITTEE, province);
    }

    private static String code() {
        return "R" + UUID.randomUUID().toString().replace("-", "").substring(0, 9);
    }

    private void add(Unit unit) {
        context.getBean(Units.class).save(List.of(unit));
    }

    private void give(Role role, String unit) {
        context.getBean(Accounts.class).createUser(user(role), "Thử (mẫu)", role.displayName(), "demo");
        context.getBean(Roles.class).give(user(role), role, unit);
    }

    /** The user who holds this role, in every commune if it is one of a commune; his password is demo. */
    public String user(Role role) {
        return role.code() + "-" + province;
    }

    /** A commune without officials. */
    public String commune() {
        String code = code();
        add(new Unit(code, "Xã thử " + code + " (mẫu)", UnitLevel.COMMUNE, province, "Xã"));
        give(Role.OFFICE, code);
        give(Role.HEAD, code);
        return code;
    }

    /** A commune with a head and so many deputies of this regime. */
    public String commune(int deputies, Regime regime) {
        String code = commune();
        holder(code, regime, true, 50);
        for (int i = 0; i < deputies; i++) {
            holder(code, regime, false, 40 - i);
        }
        return code;
    }

    /** Somebody in a post of his own, managed by the province. */
    public String holder(String unit, Regime regime, boolean head, int rank) {
        String id = "test-" + UUID.randomUUID();
        context.getBean(Officials.class).save(ActDriver.sample(id, unit, ActDriver.NOW.minusYears(40), false, List.of(),
                List.of()));
        Post post = new Post("R-" + UUID.randomUUID().toString().substring(0, 13), unit, head ? "Bí thư (thử)" : "Phó (thử)",
                province, regime, head, 5, false, false, 1, rank);
        context.getBean(Posts.class).addIfMissing(post);
        LocalDate from = ActDriver.NOW.minusYears(2);
        context.getBean(Tenures.class).open(id, post.id(), from, from.plusYears(5), new Decision("1/QĐ-THU", from, "Thử"));
        return id;
    }

    /** Those who hold posts of the unit, highest first. */
    public List<String> people(String unit) {
        List<String> people = new ArrayList<>();
        context.getBean(Posts.class).inUnit(unit).forEach(post -> context.getBean(Tenures.class).currentHolders(post.id())
                .forEach(tenure -> people.add(tenure.officialId())));
        return people;
    }

    public Tenure tenure(String officialId) {
        return context.getBean(Tenures.class).ofOfficial(officialId).get(0);
    }

    public void graded(String officialId, int year, Grade.Level level) {
        context.getBean(Officials.class).saveGrade(officialId, new Grade(year, level));
    }
}
