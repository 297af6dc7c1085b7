package org.tiencu.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyEncodingTest {

    private static final List<String> FAMILY = List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Vũ", "Võ", "Đặng",
            "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Mạc", "Quách", "Giàng", "Vàng", "Sùng", "Thào", "Lò", "Cầm",
            "Quàng", "Hà", "Chử", "Uông", "Nghiêm", "Khuất");
    private static final List<String> MIDDLE = List.of("Văn", "Thị", "Hữu", "Đức", "Ngọc", "Xuân", "Quốc", "Thúy",
            "Thuý", "A",
            "Seo", "Mỹ", "Bích", "Khuê");
    private static final List<String> GIVEN = List.of("An", "Bình", "Cường", "Dũng", "Giang", "Hòa", "Hoà", "Hằng", "Khánh",
            "Linh", "Mỹ", "Nghĩa", "Oanh", "Phượng", "Quỳnh", "Quyết", "Sửu", "Thủy", "Tuyết", "Uyên", "Vượng", "Yến", "Ý",
            "Páo", "Dính", "Khiết", "Thuở", "Luyện", "Ngoạn", "Khuya", "Hoạch", "Gìn", "Giếng", "Xoan");

    /** Family, middle and given names together, invented. */
    private static List<String> vietnamese() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < FAMILY.size() * 20; i++) {
            names.add(FAMILY.get(i % FAMILY.size()) + " " + MIDDLE.get(i * 7 % MIDDLE.size()) + " "
                    + GIVEN.get(i * 5 % GIVEN.size()));
        }
        return names;
    }

    @Test
    void shouldLeaveVietnameseNamesAlone_inEveryForm() {
        assertThat(vietnamese()).hasSize(600).allSatisfy(name -> {
            assertThat(LegacyEncoding.of(name)).as(name).isEmpty();
            assertThat(LegacyEncoding.of(name.toUpperCase())).as(name).isEmpty();
            assertThat(LegacyEncoding.of(Normalizer.normalize(name, Normalizer.Form.NFD))).as(name).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"H'Hen Niê Buôn Đáp", "Y Bliă Êban", "H’Mai Ksor", "Y Thông Niê Kdăm", "Rơ Châm H'Yéo", "Ê Nuôl",
            "Y Ñăm Mlô", "H'Ñan Ayŭn", "Siu H'Lý", "Rmah Blơi", "K'Sor Nham", "Liêng Hót Ha Chăm", "Bríu Pố", "Zơrâm Đươi",
            "Pơloong Chiến", "Hôih Dừng", "A Viết Lăng", "Hồ Văn Rôm", "Tơ Ngôl Tư", "Bon Yô Soan", "Giàng A Páo",
            "Vàng Seo Dỉn", "Sùng Thị Mỷ", "Thào A Sếnh", "Lù Seo Chứ", "Neàng Sóc Kha", "Néang Sà Mol", "Thạch Sa Rên",
            "Sơn Thị Sô Phi", "Chau Kim Sêng", "Đạo Thanh Quyến", "Qua Đình Bảo", "Đắk Lắk", "Krông Nô", "Sê San", "Kon Tum",
            "François Müller", "Renée Noël", "José Peña", "Zoë Björnsson", "Loïc Lefèvre", "Anaïs Dupré", "João Conceição",
            "Åsa Öberg", "Chloé Gaëtan", "Thérèse Dubé", "Jürgen Groß", "Łukasz Żak", "Antonín Dvořák", "Søren Kjær",
            "Núñez Ibáñez", "Raúl Saúl", "André Léa", "Hélène Éva", "François-Xavier Trương Bửu", "12/QĐ-UBND",
                    "Cử nhân, kỹ sư",
            "« Nhân dân »", "§5", "2½ năm", "Thạc sĩ; Tiến sĩ", "Phòng số 3 · tầng 2", "Trường THCS Đoàn Kết"})
    void shouldLeaveOtherNamesAlone(String text) {
        assertThat(LegacyEncoding.of(text)).as(text).isEmpty();
        assertThat(LegacyEncoding.of(Normalizer.normalize(text, Normalizer.Form.NFD))).as(text).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NguyÔn V¨n An", "TrÇn ThÞ B×nh", "Lª Minh", "Ph¹m H÷u §øc", "Hoµng Anh", "Huúnh Minh",
            "Vâ Minh",
            "§Æng Minh", "Bïi Minh", "§ç Minh", "Ng« Minh", "D­¬ng Minh", "§inh Minh", "NGUYÔN V¡N AN", "ñy ban nh©n d©n",
            "Phã Chñ tÞch", "§¹i häc", "Chuyªn viªn", "Tr­ëng phßng", "Hµ Néi"})
    void shouldRecogniseTcvn3(String text) {
        assertThat(LegacyEncoding.of(text)).as(text).contains("TCVN3 (ABC)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyeãn Vaên An", "Traàn Thò Bình", "Leâ Minh", "Phaïm Höõu Ñöùc", "Hoaøng Anh", "Huyønh Minh",
            "Voõ Minh", "Ñaëng Minh", "Buøi Minh", "Ñoã Minh", "Döông Minh", "NGUYEÃN VAÊN AN", "Uûy ban nhaân daân",
            "Phoù Chuû tòch", "Ñaïi hoïc", "Chuyeân vieân", "Tröôûng phoøng", "Haø Noäi"})
    void shouldRecogniseVni(String text) {
        assertThat(LegacyEncoding.of(text)).as(text).contains("VNI");
    }
}
