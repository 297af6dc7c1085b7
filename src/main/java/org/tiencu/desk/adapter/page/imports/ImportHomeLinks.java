package org.tiencu.desk.adapter.page.imports;

import java.util.List;

import org.springframework.stereotype.Component;
import org.tiencu.desk.application.imports.SheetImports;
import org.tiencu.platform.web.HomeLink;
import org.tiencu.platform.web.HomeLinks;

/** Leads from the start page to the imports, for those who may bring something in. */
@Component
class ImportHomeLinks implements HomeLinks {

    private final SheetImports imports;

    ImportHomeLinks(SheetImports imports) {
        this.imports = imports;
    }

    @Override
    public List<HomeLink> links() {
        return imports.allowed().isEmpty() ? List.of() : List.of(new HomeLink("/imports", "Nhập dữ liệu từ bảng tính",
                "Tải tệp mẫu, kiểm tra tệp đã điền và ghi vào hệ thống."));
    }
}
