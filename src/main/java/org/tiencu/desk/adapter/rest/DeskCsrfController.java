package org.tiencu.desk.adapter.rest;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives scripts of this product's own pages and of Tasklist the token without which they can change nothing. */
@RestController
@Hidden
class DeskCsrfController {

    /** Name of the header and what to send in it. */
    record Token(String header, String token) {
    }

    @GetMapping("/desk/csrf")
    Token csrf(CsrfToken token) {
        return new Token(token.getHeaderName(), token.getToken());
    }
}
