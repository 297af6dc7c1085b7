package org.tiencu.organisation.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tiencu.organisation.Official;
import org.tiencu.organisation.Officials;
import org.tiencu.organisation.Post;
import org.tiencu.organisation.Posts;
import org.tiencu.organisation.Tenures;
import org.tiencu.organisation.Units;
import org.tiencu.support.IntegrationTest;

@IntegrationTest
class DemoOrganisationTest {

    @Autowired
    private DemoOrganisation demo;

    @Autowired
    private DemoUsers users;

    @Autowired
    private Units units;

    @Autowired
    private Posts posts;

    @Autowired
    private Officials officials;

    @Autowired
    private Tenures tenures;

    @Test
    void shouldChangeNothing_whenStartedAgain() {
        List<Official> before = officials.list(List.of("99", "99001", "99002", "99003"), null);
        demo.run(null);
        assertThat(officials.list(List.of("99", "99001", "99002", "99003"), null)).isEqualTo(before).hasSizeGreaterThan(28);
    }

    @Test
    void shouldMarkEverybodyAsInvented() {
        // other tests put people of their own beside those of the demo
        List<String> ids = IntStream.rangeClosed(1, 31).mapToObj("sample-%02d"::formatted).toList();
        assertThat(officials.find(ids)).hasSize(31).allSatisfy(official -> {
            assertThat(official.fullName()).endsWith(" (mẫu)").isEqualTo(Normalizer.normalize(official.fullName(),
                    Normalizer.Form.NFC));
            assertThat(official.sample()).isTrue();
            assertThat(official.grades()).hasSize(3);
        });
        assertThat(DemoOrganisation.units()).allMatch(unit -> unit.name().endsWith(" (mẫu)"));
    }

    @Test
    void shouldLeavePostsVacant_whereCasesStart() {
        LocalDate day = LocalDate.of(2026, 9, 1);
        Post deputyChair = posts.find("99001-PCT").orElseThrow();
        assertThat(deputyChair.seats()).isEqualTo(2);
        assertThat(tenures.holders("99001-PCT", day)).hasSize(1);
        assertThat(tenures.holders("99001-XDD", day)).isEmpty();
        assertThat(units.chain("99001")).extracting("code").containsExactly("99001", "99", "TW");
    }

    @Test
    void shouldNeverSeatMoreThanThePostHas() {
        for (String unit : List.of("99", "99001", "99002", "99003")) {
            assertThat(posts.inUnit(unit)).isNotEmpty().allSatisfy(post ->
                    assertThat(tenures.holders(post.id(), LocalDate.of(2026, 9, 1))).hasSizeLessThanOrEqualTo(post.seats()));
        }
    }

    @Test
    void shouldNameItsUsers_forTheStartPage() {
        assertThat(users.list()).extracting(DemoUser::userId).contains("admin", "designer", "office", "head",
                "counting-board", "organisation-commission", "inspection-commission", "internal-affairs-commission",
                "public-security-committee", "standing-committee", "office-province", "head-province",
                "counting-board-province", "office-99002", "head-99002", "counting-board-99002");
        assertThat(users.list()).contains(new DemoUser("office", "Văn phòng An Khê Thượng (mẫu)", "Văn phòng",
                "Xã An Khê Thượng (mẫu)"));
    }
}
