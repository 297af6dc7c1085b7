package org.tiencu.personnel.adapter.rest;

import java.util.List;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.personnel.application.appointment.AppointmentView;
import org.tiencu.personnel.application.casefile.CaseView;
import org.tiencu.personnel.application.reappointment.ExpiringTerms;
import org.tiencu.personnel.domain.appointment.AppointmentStatus;
import org.tiencu.personnel.domain.casefile.CaseKind;
import org.tiencu.platform.sheet.ListDownload;
import org.tiencu.platform.sheet.ListDownloads;
import org.tiencu.platform.sheet.SheetTable;

@RestController
@RequestMapping(path = "/api", produces = SheetTable.XLSX)
@Tag(name = "Personnel cases")
@Order(2)
class CaseSheetController implements ListDownloads {

    private static final String CASES = "Vụ việc: ";

    private final CaseView cases;
    private final AppointmentView appointments;
    private final ExpiringTerms terms;
    private final CaseResources resources;
    private final AppointmentResources appointmentResources;

    CaseSheetController(CaseView cases, AppointmentView appointments, ExpiringTerms terms, CaseResources resources,
            AppointmentResources appointmentResources) {
        this.cases = cases;
        this.appointments = appointments;
        this.terms = terms;
        this.resources = resources;
        this.appointmentResources = appointmentResources;
    }

    @Override
    public List<ListDownload> downloads() {
        return Stream.concat(
                Stream.of(new ListDownload("expiring", "Sắp hết thời hạn giữ chức vụ", unit -> expiring(unit, null)),
                        new ListDownload("appointments", CASES + CaseKind.APPOINTMENT.label(), unit -> appointments(unit, null))),
                Stream.of(CaseKind.values()).filter(kind -> kind != CaseKind.APPOINTMENT)
                        .map(kind -> new ListDownload(CaseController.path(kind), CASES + kind.label(),
                                unit -> cases(CaseController.path(kind), unit, null)))).toList();
    }

    @GetMapping("/{kind:" + CaseController.KINDS + "}")
    @Operation(summary = "The same as a spreadsheet, `?format=xlsx`")
    SheetTable cases(@PathVariable String kind, @RequestParam(required = false) String unit,
            @RequestParam(required = false) String status) {
        return new SheetTable(kind, "Vụ việc", SheetTable.columns("Số hồ sơ", 18, "Đơn vị", 10, "Cấp có thẩm quyền", 12,
                "Mã chức vụ", 16, "Chức danh", 36, "Mã cán bộ", 16, "Họ và tên", 28, "Trạng thái", 32, "Mở lúc", 18,
                "Kết thúc lúc", 18), rows(cases.list(CaseController.kind(kind), unit, status).stream()
                        .map(resources::summary).map(c -> SheetTable.row(c.id(), c.unit(), c.authorityUnit(), c.postId(),
                                c.postTitle(), c.officialId(), c.officialName(), c.statusName(), c.openedAt(), c.closedAt()))
                        .toList()));
    }

    @GetMapping("/appointments")
    @Operation(summary = "The same as a spreadsheet, `?format=xlsx`")
    SheetTable appointments(@RequestParam(required = false) String unit,
            @RequestParam(required = false) AppointmentStatus status) {
        return new SheetTable("appointments", "Vụ việc", SheetTable.columns("Số hồ sơ", 18, "Đơn vị", 10, "Mã chức vụ", 16,
                "Chức danh", 36, "Số lượng", 10, "Trạng thái", 32, "Mở lúc", 18),
                rows(appointments.list(unit, status).stream().map(appointmentResources::summary).map(c -> SheetTable.row(
                        c.id(), c.unit(), c.postId(), c.postTitle(), c.seats(), c.statusName(), c.openedAt())).toList()));
    }

    @GetMapping("/tenures/expiring")
    @Operation(summary = "The same as a spreadsheet, `?format=xlsx`")
    SheetTable expiring(@RequestParam(required = false) String unit, @RequestParam(required = false) String before) {
        return new SheetTable("sap-het-thoi-han", "Sắp hết thời hạn", SheetTable.columns("Đơn vị", 10, "Mã chức vụ", 16,
                "Chức danh", 36, "Mã cán bộ", 16, "Họ và tên", 28, "Ngày hết thời hạn", 14, "Hạn thông báo", 14,
                "Ngày nghỉ hưu", 14, "Hướng xem xét", 24, "Vụ việc đang mở", 18),
                rows(terms.list(unit, TermController.before(before)).stream().map(t -> SheetTable.row(t.unit(), t.postId(),
                        t.postTitle(), t.officialId(), t.officialName(), t.endsOn(), t.noticeBy(), t.retiresOn(),
                        t.route().label(), t.openCase())).toList()));
    }

    private static List<List<?>> rows(List<? extends List<?>> rows) {
        return List.copyOf(rows);
    }
}
