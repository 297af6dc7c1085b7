package org.tiencu.desk.adapter.page.datarequest;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.tiencu.desk.application.datarequest.DataRequests;
import org.tiencu.platform.sheet.SheetTable;

@Controller
class DataRequestPages {

    private final DataRequests requests;

    DataRequestPages(DataRequests requests) {
        this.requests = requests;
    }

    @GetMapping(path = "/data-requests/{id}/data.xlsx", produces = SheetTable.XLSX)
    @ResponseBody
    SheetTable data(@PathVariable String id) {
        List<List<?>> rows = List.copyOf(requests.held(id).stream().map(one -> SheetTable.row(one.group(),
                one.text())).toList());
        return new SheetTable("du-lieu-" + id, "Dữ liệu đang lưu", SheetTable.columns("Nhóm", 30, "Nội dung", 80), rows);
    }
}
