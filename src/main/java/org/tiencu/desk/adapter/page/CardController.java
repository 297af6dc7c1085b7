package org.tiencu.desk.adapter.page;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.desk.application.cases.TaskCards;

/** Answers the script in Tasklist, in the session of the page. */
@RestController
@Hidden
class CardController {

    private final TaskCards cards;

    CardController(TaskCards cards) {
        this.cards = cards;
    }

    @GetMapping("/desk/cards")
    Map<String, TaskCards.Card> cards(@RequestParam List<String> ids) {
        return cards.of(ids);
    }
}
