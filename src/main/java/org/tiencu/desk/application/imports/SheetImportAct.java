package org.tiencu.desk.application.imports;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.tiencu.platform.confirmation.ConfirmedAct;
import org.tiencu.platform.refusal.Refusal;

/** Stores a checked spreadsheet when a second person confirms it. */
@Component
class SheetImportAct implements ConfirmedAct {

    static final String KIND = "sheet-import";

    private final SheetImports imports;

    SheetImportAct(@Lazy SheetImports imports) {
        this.imports = imports;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title(String subject) {
        return "Nhập từ bảng tính: " + imports.named(subject).title();
    }

    @Override
    public boolean isAllowed(String subject) {
        return imports.named(subject).isAllowed();
    }

    @Override
    public String fileName(String subject) {
        return "nhap-" + subject + ".xlsx";
    }

    @Override
    public Object perform(String subject, byte[] content) {
        ImportOutcome outcome = imports.storeNow(subject, content);
        if (!outcome.stored()) {
            throw Refusal.conflict("Dữ liệu đã thay đổi nên tệp này không còn ghi được; ô sai đầu tiên: "
                    + outcome.errors().get(0).cell() + ". Hãy từ chối và đề nghị lại.");
        }
        return outcome;
    }
}
