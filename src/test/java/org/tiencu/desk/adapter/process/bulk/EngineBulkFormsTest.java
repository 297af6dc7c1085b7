package org.tiencu.desk.adapter.process.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tiencu.desk.application.bulk.BulkField;
import org.tiencu.desk.application.bulk.BulkField.Kind;
import org.tiencu.desk.application.bulk.BulkForm;
import org.tiencu.desk.application.bulk.BulkForm.Apart;

/** What of the product's own forms can be answered for many tasks at once. */
class EngineBulkFormsTest {

    private static BulkForm form(String path) throws IOException {
        return EngineBulkForms.parse(Files.readString(Path.of("processes", path + ".form")));
    }

    @Test
    void shouldAskForSimpleFields() throws IOException {
        BulkForm form = form("election/election-preparation/election-preparation-close-dossiers");
        assertThat(form.obstacle()).isNull();
        assertThat(form.fields()).extracting(one -> one.path() + " " + one.kind() + " " + one.label() + " " + one.required())
                .containsExactly("doneOn DATE Ngày thực hiện true", "documentNumber TEXT Số văn bản (nếu có) false",
                        "documentDate DATE Ngày văn bản false", "note LONG_TEXT Nội dung, kết quả false");
    }

    @Test
    void shouldTellWhatDependsOnTheAnswer() throws IOException {
        BulkForm form = form("election/voter-list/voter-list-confirm-list");
        assertThat(form.fields()).extracting(BulkField::path).containsExactly("listOutcome", "reason");
        assertThat(form.fields()).extracting(BulkField::conditional).containsExactly(false, true);
        assertThat(form.fields().get(0).kind()).isEqualTo(Kind.RADIO);
        assertThat(form.fields().get(0).options()).isNotEmpty().allSatisfy(one -> assertThat(one.label()).isNotBlank());
    }

    @Test
    void shouldSetApart_listsAndOptionsOfTheCase() throws IOException {
        assertThat(form("election/voter-list/voter-list-compile-list").obstacle())
                .startsWith("Loại việc này phải hoàn thành từng việc một");
        assertThat(form("personnel/conference/conference-head-decides").obstacle()).isNotNull();
        BulkForm sometimes = form("personnel/annual-review/annual-review-decide-grades");
        assertThat(sometimes.obstacle()).isNull();
        assertThat(sometimes.apart()).extracting(Apart::path).containsExactly("grades");
    }

    @Test
    void shouldNestAndTranslateWhatWasTyped() {
        BulkForm form = EngineBulkForms.parse("""
                {"id": "f", "components": [
                  {"type": "text", "text": "chỉ xem"},
                  {"type": "group", "path": "vote", "conditional": {"hide": "=held = false"}, "components": [
                    {"type": "number", "key": "present", "label": "Có mặt"},
                    {"type": "textfield", "key": "shown", "label": "Chỉ xem", "readonly": true}]},
                  {"type": "checkbox", "key": "held", "label": "Đã họp {{day}}"},
                  {"type": "checklist", "key": "items", "label": "Giấy tờ", "values": [{"label": "Đơn", "value": "FORM"},
                    {"label": "Ảnh", "value": "PHOTO"}]},
                  {"type": "datetime", "key": "at", "subtype": "datetime", "dateLabel": "Lúc"},
                  {"type": "taglist", "key": "people", "label": "Người", "valuesKey": "candidates", "disabled": true},
                  {"type": "dynamiclist", "path": "table", "label": "Bảng", "allowAddRemove": false, "components": [
                    {"type": "textfield", "key": "name", "label": "Tên", "disabled": true}]}]}
                """);
        assertThat(form.apart()).isEmpty();
        assertThat(form.fields()).extracting(one -> one.path() + " " + one.kind() + " " + one.label()).containsExactly(
                "vote.present NUMBER Có mặt", "held CHECKBOX Đã họp", "items CHECKLIST Giấy tờ", "at MOMENT Lúc");
        assertThat(form.answer(Map.of("vote.present", List.of("12"), "held", List.of("true"), "items", List.of("FORM", "PHOTO"),
                "at", List.of(" "), "unknown", List.of("x")))).isEqualTo(Map.of("vote", Map.of("present", "12"), "held", true,
                "items", List.of("FORM", "PHOTO")));
        assertThat(form.answer(Map.of())).isEqualTo(Map.of("held", false));
    }
}
