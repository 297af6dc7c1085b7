package org.tiencu.election.domain.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tiencu.election.domain.calendar.Body;

@DisplayName("Thứ tự tên trong danh sách ứng cử (Luật 85/2015/QH13, Điều 57 khoản 5)")
class NameOrderTest {

    private static Candidate candidate(String name, int year) {
        return new Candidate("UC", "BC", "BC", Body.PC, NominationRoute.SELF, "", CandidateState.OFFICIAL, 1, "99001",
                new Person(name, LocalDate.of(year, 1, 1), Person.Sex.FEMALE, "", "", "", "", "", "", "", "", "", "", false,
                        false));
    }

    private static List<String> ordered(String... names) {
        return Arrays.stream(names).map(name -> candidate(name, 1980)).sorted(Candidate.LIST_ORDER)
                .map(one -> one.person().fullName()).toList();
    }

    @Test
    void shouldFollowTheGivenName_notTheFamilyName() {
        assertThat(ordered("Vũ Thị An", "Bùi Văn Yên", "Đỗ Văn Bình")).containsExactly("Vũ Thị An", "Đỗ Văn Bình", "Bùi Văn Yên");
    }

    @Test
    void shouldFollowFamilyAndThenMiddleNames_whenGivenNamesAreEqual() {
        assertThat(ordered("Trần Văn Hà", "Lê Thị Hà", "Lê Minh Hà", "Lê Hà"))
                .containsExactly("Lê Hà", "Lê Minh Hà", "Lê Thị Hà", "Trần Văn Hà");
    }

    @Test
    void shouldPutTheEarlierBirthDateFirst_whenNamesAreEqual() {
        List<Integer> years = IntStream.of(1990, 1975, 1982).mapToObj(year -> candidate("Lê Thị Hà", year))
                .sorted(Candidate.LIST_ORDER).map(one -> one.person().birthDate().getYear()).toList();
        assertThat(years).containsExactly(1975, 1982, 1990);
    }

    @Test
    void shouldKnowTheVietnameseAlphabet() {
        assertThat(ordered("A Đức", "A Dung", "A Em", "A Ân", "A Ăn", "A An", "A Ơn", "A Ôn", "A Oanh"))
                .containsExactly("A An", "A Ăn", "A Ân", "A Dung", "A Đức", "A Em", "A Oanh", "A Ôn", "A Ơn");
    }

    @Test
    void shouldOrderTonesAsTheAlphabetDoes() {
        assertThat(ordered("A Mạ", "A Má", "A Mã", "A Mả", "A Mà", "A Ma"))
                .containsExactly("A Ma", "A Mà", "A Mả", "A Mã", "A Má", "A Mạ");
    }

    @Test
    void shouldNotMindHowMarksAreEncoded() {
        assertThat(ordered(Normalizer.normalize("A Ân", Normalizer.Form.NFD), "A An", "A Em"))
                .extracting(name -> Normalizer.normalize(name, Normalizer.Form.NFC)).containsExactly("A An", "A Ân", "A Em");
    }
}
