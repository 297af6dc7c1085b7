package org.tiencu.desk.application.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Tờ trình số 1.pdf | Tờ trình số 1.pdf",
        "../../etc/passwd | passwd.pdf",
        "C:\\Users\\a\\Biên bản.PDF | Biên bản.PDF",
        "/tmp/a/b.pdf | b.pdf",
        "bao-cao.exe | bao-cao.exe.pdf",
        "a:b*c?.pdf | a_b_c_.pdf",
        "<script>.pdf | _script_.pdf",
        "con.pdf | _con.pdf",
        ".pdf | tài liệu.pdf",
        "... | tài liệu.pdf",
        "a/ | tài liệu.pdf"})
    void shouldCleanNames(String sent, String clean) {
        assertThat(FileName.clean(sent, FileKind.PDF)).isEqualTo(clean);
    }

    @Test
    void shouldNameWhatHasNoName() {
        assertThat(FileName.clean(null, FileKind.DOCX)).isEqualTo("tài liệu.docx");
    }

    @Test
    void shouldLeaveNothingThatIsNotSeen() {
        assertThat(FileName.clean("a\u202efdp.exe\u200b\u0000\ufeff\r\nb\u2028c\ud800.pdf", FileKind.PDF))
                .isEqualTo("afdp.exe b c.pdf");
    }

    @Test
    void shouldKnowBothEndingsOfAJpeg() {
        assertThat(FileName.clean("ảnh.JPEG", FileKind.JPEG)).isEqualTo("ảnh.JPEG");
        assertThat(FileName.clean("ảnh.png", FileKind.JPEG)).isEqualTo("ảnh.png.jpg");
    }

    @Test
    void shouldComposeVietnameseLetters() {
        assertThat(FileName.clean(Normalizer.normalize("Quyết định.pdf", Normalizer.Form.NFD), FileKind.PDF))
                .isEqualTo("Quyết định.pdf");
    }

    @Test
    void shouldShortenANameButNotItsEnding() {
        assertThat(FileName.clean("ế".repeat(400) + ".pdf", FileKind.PDF)).hasSize(150).endsWith("ế.pdf");
    }
}
