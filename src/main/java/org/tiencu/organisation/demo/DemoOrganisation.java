package org.tiencu.organisation.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiencu.organisation.Csv;
import org.tiencu.organisation.Discipline;
import org.tiencu.organisation.Education;
import org.tiencu.organisation.Grade;
import org.tiencu.organisation.Official;
import org.tiencu.organisation.Officials;
import org.tiencu.organisation.PlanningEntry;
import org.tiencu.organisation.PoliticalTheory;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Posts;
import org.tiencu.organisation.Regime;
import org.tiencu.organisation.Role;
import org.tiencu.organisation.Sex;
import org.tiencu.organisation.Tenure;
import org.tiencu.organisation.Tenures;
import org.tiencu.organisation.Unit;
import org.tiencu.organisation.UnitLevel;
import org.tiencu.organisation.Units;
import org.tiencu.platform.database.EmbeddedDatabase;
import org.tiencu.platform.security.Accounts;
import org.tiencu.platform.security.FirstAdministrator;
import org.tiencu.platform.security.Groups;

/**
 * Fills a fresh embedded database. What is there already stays as it is, so that a demo that was worked with goes on
 * after a restart.
 */
@Component
@Order(10)
@ConditionalOnExpression(DemoOrganisation.CONDITION)
class DemoOrganisation implements ApplicationRunner {

    static final String CONDITION = "(" + EmbeddedDatabase.NO_OTHER_DATABASE + ")"
            + " or @environment.getProperty('tiencu.demo', 'false').equals('true')";
    static final String FOLDER = "organisation/demo/";
    static final String ADMINISTRATOR = "admin";

    private static final Logger LOG = LoggerFactory.getLogger(DemoOrganisation.class);

    private final FirstAdministrator firstAdministrator;
    private final Accounts accounts;
    private final Units units;
    private final Posts posts;
    private final Officials officials;
    private final Tenures tenures;

    DemoOrganisation(FirstAdministrator firstAdministrator, Accounts accounts, Units units, Posts posts,
            Officials officials, Tenures tenures) {
        this.firstAdministrator = firstAdministrator;
        this.accounts = accounts;
        this.units = units;
        this.posts = posts;
        this.officials = officials;
        this.tenures = tenures;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        firstAdministrator.ensure(ADMINISTRATOR, DemoUsers.PASSWORD);
        units.addMissing(units());
        Csv.read(FOLDER + "posts.csv", DemoOrganisation::post).forEach(posts::addIfMissing);
        addOfficials();
        Csv.read(FOLDER + "tenures.csv", DemoOrganisation::tenure).forEach(tenures::addIfMissing);
        Csv.read(FOLDER + "users.csv", Function.identity()).forEach(this::addUser);
        LOG.info("The demo organisation is in place: sign in as one of its users with the password demo");
    }

    static List<Unit> units() {
        return Csv.read(FOLDER + "units.csv", row -> new Unit(row.getField("code"), row.getField("name"),
                UnitLevel.valueOf(row.getField("level")), row.getField("parent_code"), row.getField("kind")));
    }

    private void addOfficials() {
        Map<String, List<PlanningEntry>> planning = parts("planning.csv", row -> new PlanningEntry(row.getField("title"),
                row.getField("post_id"), integer(row, "rank_order"), row.getField("period"), date(row, "approved_on")));
        Map<String, List<Grade>> grades = parts("grades.csv",
                row -> new Grade(integer(row, "year"), Grade.Level.valueOf(row.getField("level"))));
        Map<String, List<Discipline>> disciplines = parts("disciplines.csv", row -> new Discipline(
                Discipline.Form.valueOf(row.getField("form")), date(row, "decided_on"), row.getField("note")));
        Csv.read(FOLDER + "officials.csv", row -> official(row, planning, grades, disciplines)).stream()
                .filter(official -> officials.find(official.id()).isEmpty())
                .forEach(officials::save);
    }

    private void addUser(NamedCsvRecord row) {
        String userId = row.getField("user_id");
        if (accounts.userExists(userId)) {
            return;
        }
        accounts.createUser(userId, row.getField("family_name"), row.getField("given_name"), DemoUsers.PASSWORD);
        Role role = Role.of(row.getField("role")).orElse(null);
        if (role == null) {
            accounts.join(userId, isAdministrator(row) ? Groups.ADMINISTRATORS : Groups.DESIGNERS, "");
            return;
        }
        Unit unit = units.find(row.getField("unit_code")).orElseThrow();
        accounts.join(userId, role.in(unit.code()), role.groupName(unit));
    }

    static boolean isAdministrator(NamedCsvRecord row) {
        return row.getField("role").equals(Groups.ADMINISTRATORS);
    }

    private static Post post(NamedCsvRecord row) {
        return new Post(row.getField("id"), row.getField("unit_code"), row.getField("title"),
                row.getField("authority_unit"), Regime.valueOf(row.getField("regime")),
                Boolean.parseBoolean(row.getField("head")), integer(row, "term_years"),
                Boolean.parseBoolean(row.getField("non_local")), Boolean.parseBoolean(row.getField("elected")),
                integer(row, "seats"), integer(row, "rank_order"));
    }

    private static Official official(NamedCsvRecord row, Map<String, List<PlanningEntry>> planning,
            Map<String, List<Grade>> grades, Map<String, List<Discipline>> disciplines) {
        String id = row.getField("id");
        return new Official(id, row.getField("full_name"), date(row, "birth_date"), Sex.valueOf(row.getField("sex")),
                row.getField("ethnicity"), row.getField("native_province_code"), date(row, "party_joined_on"),
                date(row, "party_official_on"), Education.valueOf(row.getField("education")),
                PoliticalTheory.valueOf(row.getField("political_theory")), row.getField("current_unit_code"),
                Boolean.parseBoolean(row.getField("under_investigation")), true,
                planning.getOrDefault(id, List.of()), grades.getOrDefault(id, List.of()),
                disciplines.getOrDefault(id, List.of()));
    }

    private static Tenure tenure(NamedCsvRecord row) {
        return new Tenure(row.getField("id"), row.getField("official_id"), row.getField("post_id"),
                date(row, "starts_on"), date(row, "ends_on"), date(row, "closed_on"),
                row.getField("closing_reason").isEmpty() ? null : row.getField("closing_reason"),
                row.getField("decision_number"), date(row, "decision_date"), row.getField("decided_by"));
    }

    private static <T> Map<String, List<T>> parts(String file, Function<NamedCsvRecord, T> part) {
        return Csv.read(FOLDER + file, row -> Map.entry(row.getField("official_id"), part.apply(row))).stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static int integer(NamedCsvRecord row, String field) {
        return Integer.parseInt(row.getField(field));
    }

    private static LocalDate date(NamedCsvRecord row, String field) {
        return row.getField(field).isEmpty() ? null : LocalDate.parse(row.getField(field));
    }
}
