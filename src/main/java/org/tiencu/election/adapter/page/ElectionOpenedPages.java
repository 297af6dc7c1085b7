package org.tiencu.election.adapter.page;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.platform.security.OpenedPages;

/** The pages of elections; each shows a user what is his. */
@Configuration(proxyBeanMethods = false)
class ElectionOpenedPages {

    @Bean
    OpenedPages pagesOfElections() {
        return OpenedPages.of("/elections/**");
    }
}
