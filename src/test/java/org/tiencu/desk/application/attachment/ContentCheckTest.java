package org.tiencu.desk.application.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiencu.support.SampleFiles.docxParts;
import static org.tiencu.support.SampleFiles.image;
import static org.tiencu.support.SampleFiles.pdf;
import static org.tiencu.support.SampleFiles.utf8;
import static org.tiencu.support.SampleFiles.zip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiencu.support.Refusals;

@DisplayName("What is taken as an attachment is decided by the content")
class ContentCheckTest {

    @TempDir
    Path folder;

    @Test
    void shouldKnowTheFourKinds() {
        assertThat(kind(pdf(""))).isEqualTo(FileKind.PDF);
        assertThat(kind(image("png", 3, 2))).isEqualTo(FileKind.PNG);
        assertThat(kind(image("jpg", 3, 2))).isEqualTo(FileKind.JPEG);
        assertThat(kind(zip(docxParts()))).isEqualTo(FileKind.DOCX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "MZ\u0090", "<html><script>alert(1)</script></html>", "GIF89a", "%PDF-", "%!PS-Adobe",
            "\u00d0\u00cf\u0011\u00e0", " %PDF-1.4\nstartxref\n%%EOF"})
    void shouldRefuseWhatIsNoneOfThem(String content) {
        assertRefused(content.getBytes(StandardCharsets.ISO_8859_1), "Chỉ nhận tệp PDF");
    }

    @Test
    void shouldRefuseAFileThatWasCutOff() {
        assertRefused(Arrays.copyOf(pdf(""), 60), "Tệp PDF không đầy đủ");
        assertRefused(Arrays.copyOf(image("png", 3, 2), 12), "Ảnh bị hỏng");
        assertRefused(Arrays.copyOf(image("jpg", 3, 2), 12), "Ảnh bị hỏng");
        byte[] docx = zip(docxParts());
        assertRefused(Arrays.copyOf(docx, docx.length - 30), "Tệp Word bị hỏng");
    }

    @Test
    void shouldRefuseAnImageThatIsTooLargeToBeDrawn() {
        byte[] png = image("png", 1, 1);
        // width and height in the header say 65,536 × 65,536
        png[17] = 1;
        png[19] = 0;
        png[21] = 1;
        png[23] = 0;
        assertRefused(png, "Ảnh quá lớn");
        assertRefused(image("jpg", 20_001, 1), "Ảnh quá lớn");
        assertThat(kind(image("jpg", 20_000, 1))).isEqualTo(FileKind.JPEG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[Content_Types].xml", "word/document.xml"})
    void shouldRefuseAZipWithoutThePartsOfADocument(String missing) {
        Map<String, byte[]> parts = docxParts();
        parts.remove(missing);
        assertRefused(zip(parts), "Tệp Word bị hỏng");
    }

    @Test
    void shouldRefuseAnotherOfficeFileUnderTheNamesOfADocument() {
        Map<String, byte[]> parts = docxParts();
        parts.put("[Content_Types].xml", utf8("<Types><Override ContentType='application/xhtml+xml'/></Types>"));
        assertRefused(zip(parts), "Tệp Word bị hỏng");
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/vbaProject.bin", "word/VBAPROJECT.BIN", "word/vbaData.xml", "word/activeX/activeX1.xml",
            "word/embeddings/oleObject1.bin"})
    void shouldRefuseCode(String part) {
        Map<String, byte[]> parts = docxParts();
        parts.put(part, utf8("x"));
        assertRefused(zip(parts), "macro");
    }

    @Test
    void shouldRefuseADocumentWhoseTypeSaysThatItHasMacros() {
        Map<String, byte[]> parts = docxParts();
        parts.put("[Content_Types].xml",
                utf8("<Types><Override ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/></Types>"));
        assertRefused(zip(parts), "macro");
    }

    @Test
    void shouldRefuseWhatIsFetchedFromOutsideButNotALink() {
        Map<String, byte[]> parts = docxParts();
        parts.put("word/_rels/document.xml.rels", relationship("hyperlink"));
        assertThat(kind(zip(parts))).isEqualTo(FileKind.DOCX);
        parts.put("word/_rels/settings.xml.rels", relationship("attachedTemplate"));
        assertRefused(zip(parts), "lấy nội dung từ nơi khác");
    }

    private static byte[] relationship(String type) {
        return utf8("<Relationships><Relationship Id='r1' Type='http://example.invalid/relationships/" + type
                + "' Target='http://example.invalid/x' TargetMode='External'/></Relationships>");
    }

    @Test
    void shouldNotFollowEntities() {
        Map<String, byte[]> parts = docxParts();
        parts.put("_rels/.rels", utf8("<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                + "<Relationships>&x;</Relationships>"));
        assertRefused(zip(parts), "Tệp Word bị hỏng");
    }

    @Test
    void shouldRefuseAZipBomb() {
        Map<String, byte[]> parts = docxParts();
        parts.put("word/media/image1.bmp", new byte[11 << 20]);
        assertRefused(zip(parts), "quá lớn sau khi giải nén");
    }

    @Test
    void shouldRefuseTooManyParts() {
        Map<String, byte[]> parts = docxParts();
        IntStream.range(0, 2_000).forEach(i -> parts.put("word/" + i, new byte[0]));
        assertRefused(zip(parts), "quá lớn sau khi giải nén");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "/evil", "word\\evil", "WORD/document.xml"})
    void shouldRefuseNamesThatLeadElsewhereOrAreThereTwice(String part) {
        Map<String, byte[]> parts = docxParts();
        parts.put(part, utf8("x"));
        assertRefused(zip(parts), "Tệp Word bị hỏng");
    }

    private FileKind kind(byte[] content) {
        try {
            Path file = folder.resolve("file");
            Files.write(file, content);
            return ContentCheck.kindOf(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertRefused(byte[] content, String sentence) {
        assertThat(Refusals.of(() -> kind(content))).hasMessageContaining(sentence);
    }
}
