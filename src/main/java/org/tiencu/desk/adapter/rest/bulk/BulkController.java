package org.tiencu.desk.adapter.rest.bulk;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.desk.application.bulk.BulkAction;
import org.tiencu.desk.application.bulk.BulkFilter;
import org.tiencu.desk.application.bulk.BulkKind;
import org.tiencu.desk.application.bulk.BulkOrder;
import org.tiencu.desk.application.bulk.BulkOrders;
import org.tiencu.desk.application.bulk.BulkRow;

@RestController
@RequestMapping("/api/bulk")
@Tag(name = "Bulk", description = "Many tasks of one kind at once: preview, run, a result for each task")
class BulkController {

    /** What is ordered. */
    @Schema(name = "BulkRequest")
    record Asked(@Schema(description = "id of the process", example = "nomination") String process,
            @Schema(description = "id of the user task in the model") String task,
            BulkAction action,
            @Schema(description = "code of a unit: tasks for it and for those below it") String unit,
            LocalDate dueUntil,
            @Schema(description = "only tasks that nobody has taken on") Boolean freeOnly,
            @Schema(description = "part of the case number") String text,
            @Schema(description = "with ASSIGN: the user who gets the tasks") String assignee,
            @Schema(description = "with COMPLETE: values of the form, the same for all") Map<String, Object> answer) {
    }

    /** An order; the answer to the form is not part of it. */
    @Schema(name = "BulkOrder")
    record Shown(long id, String orderedBy, Instant orderedAt, BulkAction action, String process, String task,
            String taskName, String assignee, BulkOrder.State state, String stateName, int total, int pending, int done,
            int refused, List<Row> rows) {

        static Shown of(BulkOrder one, List<BulkRow> rows) {
            return new Shown(one.id(), one.orderedBy(), one.orderedAt(), one.action(), one.process(), one.task(),
                    one.taskName(), one.assignee(), one.state(), one.state().label(), one.total(), one.pending(), one.done(),
                    one.refused(), rows.stream().map(Row::of).toList());
        }
    }

    /** One task of an order; the reason is there if it was or would be refused. */
    @Schema(name = "BulkRow")
    record Row(String taskId, String caseId, String unitName, Instant dueAt, BulkRow.State state, String reason,
            Instant changedAt) {

        static Row of(BulkRow row) {
            return new Row(row.taskId(), row.caseId(), row.unitName(), row.dueAt(), row.state(), row.reason(),
                    row.changedAt());
        }
    }

    private final BulkOrders orders;

    BulkController(BulkOrders orders) {
        this.orders = orders;
    }

    @GetMapping("/kinds")
    @Operation(summary = "Kinds of open tasks that the caller sees, with their numbers")
    List<BulkKind> kinds() {
        return orders.kinds();
    }

    @PostMapping
    @Operation(summary = "Makes an order and says what would become of each task; nothing is done yet")
    ResponseEntity<Shown> preview(@RequestBody Asked asked) {
        long id = orders.preview(new BulkOrders.Request(asked.process(), asked.task(), asked.action(),
                new BulkFilter(asked.unit(), asked.dueUntil(), Boolean.TRUE.equals(asked.freeOnly()), asked.text()),
                asked.assignee(), asked.answer()));
        return ResponseEntity.created(URI.create("/api/bulk/" + id)).body(get(id));
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far an order is, and each of its tasks; for who made it and administrators")
    Shown get(@PathVariable long id) {
        return Shown.of(orders.read(id), orders.rows(id));
    }

    @PostMapping("/{id}/run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Begins, or goes on with what was not done; refused ones are tried again")
    void run(@PathVariable long id) {
        orders.run(id);
    }

    @PostMapping("/{id}/stop")
    @Operation(summary = "Stops an order after the task at hand")
    Shown stop(@PathVariable long id) {
        orders.stop(id);
        return get(id);
    }
}
